# The future's callbacks run where it is set.
# asyncfix: refuses loop-affine

import asyncio


async def answer(path, future: asyncio.Future):
    with open(path) as f:
        future.set_result(f.read())
