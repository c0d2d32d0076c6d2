# The end of the block waits for the threads: the block is one hop.

from concurrent.futures import ThreadPoolExecutor


def measure(path):
    return len(path)


async def lengths(paths):
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(measure, paths))
    return sum(results)
