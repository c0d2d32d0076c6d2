# All run in the pool at the same time, and each is waited for in turn.
# asyncfix: flags --unsafe-fixes

from concurrent.futures import ThreadPoolExecutor


async def run(pool: ThreadPoolExecutor, work, items):
    futures = [pool.submit(work, item) for item in items]
    return [future.result() for future in futures]
