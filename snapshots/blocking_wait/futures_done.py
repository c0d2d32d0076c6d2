# A future that is done answers at once: only getting there waits.

from concurrent.futures import ThreadPoolExecutor, wait


async def texts(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, _ = wait(futures)
    return [future.result() for future in done]


async def names(pool: ThreadPoolExecutor, read, paths):
    outcome = wait([pool.submit(read, path) for path in paths])
    for future in outcome.done:
        yield future.result()
