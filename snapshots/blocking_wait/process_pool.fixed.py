# Processes are started from the thread, and waited for in it.
# asyncfix: flags --unsafe-fixes

import asyncio
import multiprocessing


def measure(path):
    return len(path)


async def lengths(paths):
    def run_jobs():
        with multiprocessing.Pool(2) as pool:
            return pool.map(measure, paths)

    results = await asyncio.to_thread(run_jobs)
    return sum(results)
