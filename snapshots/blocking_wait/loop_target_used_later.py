# After the loop the last future is asked for, and a function keeps each.
# asyncfix: refuses lazy-result

from concurrent.futures import ThreadPoolExecutor, as_completed


async def last(pool: ThreadPoolExecutor, render, pages, queue):
    futures = {pool.submit(render, page): page for page in pages}
    for future in as_completed(futures):
        await queue.put((futures[future], future.result()))
    return futures[future]


async def callbacks(pool: ThreadPoolExecutor, render, pages, queue):
    futures = {pool.submit(render, page): page for page in pages}
    for future in as_completed(futures):
        await queue.put(lambda: futures[future])
