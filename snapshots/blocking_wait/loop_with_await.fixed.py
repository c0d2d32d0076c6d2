# The body awaits, so the loop stays in the coroutine.
# asyncfix: flags --unsafe-fixes

import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed


async def publish(pool: ThreadPoolExecutor, render, pages, queue):
    futures = [pool.submit(render, page) for page in pages]
    for future in asyncio.as_completed(map(asyncio.wrap_future, futures)):
        await queue.put(await future)


async def titles(pool: ThreadPoolExecutor, render, pages, queue):
    for future in asyncio.as_completed(
        map(asyncio.wrap_future, [pool.submit(render, page) for page in pages])
    ):
        await queue.put((await future).title)


async def in_order(pool: ThreadPoolExecutor, render, pages, queue):
    for text in await asyncio.to_thread(lambda: list(pool.map(render, pages))):
        await queue.put(text)
