# One result after the other is handed on, as they come and in their order.
# asyncfix: flags --unsafe-fixes
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

pool = ThreadPoolExecutor(max_workers=3)


def work(number):
    time.sleep(number / 5)
    return number


async def main():
    queue = asyncio.Queue()
    futures = [pool.submit(work, number) for number in (3, 1, 2)]
    for future in as_completed(futures):
        await queue.put(future.result())
    for number in pool.map(work, (2, 3, 1)):
        await queue.put(number)
    while not queue.empty():
        print(queue.get_nowait())
