# What the pool runs is awaited in the block: its end has nothing left to wait for.
# asyncfix: refuses usually-fast

import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


async def one(work, item):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        return await loop.run_in_executor(pool, work, item)


async def several(work, items):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        tasks = [loop.run_in_executor(pool, work, item) for item in items]
        return await asyncio.gather(*tasks)
