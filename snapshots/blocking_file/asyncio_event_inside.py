# Setting the event wakes tasks, which only the loop's own thread may do.
# asyncfix: refuses loop-affine

import asyncio


async def watch(path, found: asyncio.Event):
    with open(path) as f:
        if "ready" in f.read():
            found.set()
