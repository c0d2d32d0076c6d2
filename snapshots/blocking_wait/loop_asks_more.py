# The futures themselves matter here, and `asyncio.as_completed` gives others.
# asyncfix: refuses lazy-result

from concurrent.futures import ThreadPoolExecutor, as_completed


async def publish(pool: ThreadPoolExecutor, render, pages, queue):
    futures = {pool.submit(render, page): page for page in pages}
    for future in as_completed(futures):
        await queue.put((futures[future], future.result()))


async def in_time(pool: ThreadPoolExecutor, render, pages, queue):
    futures = [pool.submit(render, page) for page in pages]
    for future in as_completed(futures, timeout=5):
        await queue.put(future.result())
