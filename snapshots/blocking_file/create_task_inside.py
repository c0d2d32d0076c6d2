# A task can be started by the loop's own thread only.
# asyncfix: refuses loop-affine

import asyncio


async def start(path, handle):
    with open(path) as f:
        return [asyncio.create_task(handle(line)) for line in f]
