# The order of the bases decides: the method of the second base comes before that of the root of both.
import asyncio

from stores import Store

store = Store()


async def size(key):
    return len(await asyncio.to_thread(store.load, key))
