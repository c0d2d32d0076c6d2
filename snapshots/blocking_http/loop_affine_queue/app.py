# The helper fills a queue of the loop, which no thread may touch.
# asyncfix: refuses loop-affine

import asyncio

from work import produce


async def run(url):
    queue = asyncio.Queue()
    produce(queue, url)
    return await queue.get()
