# A lambda that a thread runs.
# asyncfix: clean

import asyncio


async def load(path):
    return await asyncio.to_thread(lambda: open(path).read())
