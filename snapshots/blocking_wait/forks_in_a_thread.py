# asyncfix: refuses unsafe
"""The workers of a pool of processes would be forked from a worker thread."""

from concurrent.futures import ProcessPoolExecutor


def work(items: list) -> list:
    with ProcessPoolExecutor() as pool:
        return list(pool.map(str, items))


async def handle(items: list) -> list:
    return work(items)
