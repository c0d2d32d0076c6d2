# What `wait` calls done is done: nothing waits for it again. Before Python 3.9 that is to be seen through a partial.
# asyncfix: --target-version py38

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


async def in_time(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, pending = wait(futures, timeout=3)
    for future in pending:
        future.cancel()
    return [future.result() for future in done]


async def first(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, _ = wait(futures, return_when=FIRST_COMPLETED)
    return done.pop().result()
