# The futures themselves matter here, or how long they may take: each is waited for in a thread.
# asyncfix: --unsafe-fixes

from concurrent.futures import ThreadPoolExecutor, as_completed


async def publish(pool: ThreadPoolExecutor, render, pages, queue):
    futures = {pool.submit(render, page): page for page in pages}
    for future in as_completed(futures):
        await queue.put((futures[future], future.result()))


async def in_time(pool: ThreadPoolExecutor, render, pages, queue):
    futures = [pool.submit(render, page) for page in pages]
    try:
        for future in as_completed(futures, timeout=5):
            await queue.put(future.result())
        else:
            await queue.put(None)
    except TimeoutError:
        for future in futures:
            future.cancel()


async def some(pool: ThreadPoolExecutor, render, pages, queue, wanted):
    completed = [pool.submit(render, page) for page in pages]
    for future in as_completed(completed):
        if await wanted():
            await queue.put(future.result())


async def nested(pool: ThreadPoolExecutor, rows, cells, queue):
    for row in as_completed([pool.submit(rows) for _ in range(3)]):
        for cell in as_completed([pool.submit(cells, row.result()) for _ in range(3)]):
            await queue.put((row, cell.result()))
