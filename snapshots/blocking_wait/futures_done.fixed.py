# A future that is done answers at once: only getting there waits.

import asyncio
from concurrent.futures import ThreadPoolExecutor, wait


async def texts(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, _ = await asyncio.to_thread(wait, futures)
    return [future.result() for future in done]


async def names(pool: ThreadPoolExecutor, read, paths):
    outcome = await asyncio.to_thread(wait, [pool.submit(read, path) for path in paths])
    for future in outcome.done:
        yield future.result()
