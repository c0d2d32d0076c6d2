# One implementation blocks, the other reads from memory; both may do so in a thread.

import asyncio

from stores import Store


async def size(store: Store, key: str) -> int:
    return len(await asyncio.to_thread(store.load, key))
