# The loop is told to do something, from the block.
# asyncfix: refuses loop-affine

import asyncio


async def schedule(path, handle):
    loop = asyncio.get_running_loop()
    with open(path) as f:
        for line in f:
            loop.call_soon(handle, line)
