# All run in the pool at the same time, and each is waited for in turn.
# asyncfix: flags --unsafe-fixes

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def run(pool: ThreadPoolExecutor, work, items):
    futures = [pool.submit(work, item) for item in items]
    return [await asyncio.wrap_future(future) for future in futures]
