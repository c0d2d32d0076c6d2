# The queue belongs to the loop.
# asyncfix: refuses loop-affine

import asyncio


async def feed(path, queue: asyncio.Queue):
    with open(path) as f:
        for line in f:
            queue.put_nowait(line)
