# The helper completes a future of the loop.
# asyncfix: refuses loop-affine

import asyncio

from work import resolve


async def run(url):
    future = asyncio.get_running_loop().create_future()
    resolve(future, url)
    return await future
