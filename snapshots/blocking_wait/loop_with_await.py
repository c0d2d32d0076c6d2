# The body awaits, so the loop stays in the coroutine.
# asyncfix: flags --unsafe-fixes

from concurrent.futures import ThreadPoolExecutor, as_completed


async def publish(pool: ThreadPoolExecutor, render, pages, queue):
    futures = [pool.submit(render, page) for page in pages]
    for future in as_completed(futures):
        await queue.put(future.result())


async def titles(pool: ThreadPoolExecutor, render, pages, queue):
    for future in as_completed([pool.submit(render, page) for page in pages]):
        await queue.put(future.result().title)


async def in_order(pool: ThreadPoolExecutor, render, pages, queue):
    for text in pool.map(render, pages):
        await queue.put(text)
