# The futures themselves matter here, or how long they may take: each is waited for in a thread.
# asyncfix: --unsafe-fixes

import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed


async def publish(pool: ThreadPoolExecutor, render, pages, queue):
    futures = {pool.submit(render, page): page for page in pages}
    completed = as_completed(futures)
    while (future := await asyncio.to_thread(next, completed, None)) is not None:
        await queue.put((futures[future], future.result()))


async def in_time(pool: ThreadPoolExecutor, render, pages, queue):
    futures = [pool.submit(render, page) for page in pages]
    try:
        completed = as_completed(futures, timeout=5)
        while (future := await asyncio.to_thread(next, completed, None)) is not None:
            await queue.put(future.result())
        else:
            await queue.put(None)
    except TimeoutError:
        for future in futures:
            future.cancel()


async def some(pool: ThreadPoolExecutor, render, pages, queue, wanted):
    completed = [pool.submit(render, page) for page in pages]
    completed_2 = as_completed(completed)
    while (future := await asyncio.to_thread(next, completed_2, None)) is not None:
        if await wanted():
            await queue.put(future.result())


async def nested(pool: ThreadPoolExecutor, rows, cells, queue):
    completed = as_completed([pool.submit(rows) for _ in range(3)])
    while (row := await asyncio.to_thread(next, completed, None)) is not None:
        for cell in asyncio.as_completed(
            map(
                asyncio.wrap_future,
                [pool.submit(cells, row.result()) for _ in range(3)],
            )
        ):
            await queue.put((row, await cell))
