# Every implementation of the protocol that the project has blocks.

import asyncio

from stores import Store


async def size(store: Store, key: str) -> int:
    return len(await asyncio.to_thread(store.load, key))
