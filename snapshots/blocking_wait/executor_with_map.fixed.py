# The end of the block waits for the threads: the block is one hop.

import asyncio
from concurrent.futures import ThreadPoolExecutor


def measure(path):
    return len(path)


async def lengths(paths):
    def run_jobs():
        with ThreadPoolExecutor() as pool:
            return list(pool.map(measure, paths))

    results = await asyncio.to_thread(run_jobs)
    return sum(results)
