# The loop waits for one future after the other: it moves whole.

import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed


def measure(path):
    return len(path)


async def total(pool: ThreadPoolExecutor, paths):
    futures = [pool.submit(measure, path) for path in paths]

    def collect_results():
        length = 0
        for future in as_completed(futures):
            length += future.result()
        return length

    return await asyncio.to_thread(collect_results)
