# Processes are started from the thread, and waited for in it.
# asyncfix: flags --unsafe-fixes

import multiprocessing


def measure(path):
    return len(path)


async def lengths(paths):
    with multiprocessing.Pool(2) as pool:
        results = pool.map(measure, paths)
    return sum(results)
