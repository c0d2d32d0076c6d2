# The loop asks for the futures for no longer than there is time.
# asyncfix: flags --unsafe-fixes
# python: >=3.11
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError, as_completed


def work(seconds):
    time.sleep(seconds)
    return seconds


async def store(*values):
    await asyncio.sleep(0)
    print(*values)


async def main():
    pool = ThreadPoolExecutor(4)
    futures = [pool.submit(work, seconds) for seconds in (0.1, 0.9)]
    try:
        for future in as_completed(futures, timeout=0.6):
            await store(future.result())
    except TimeoutError as error:
        print(repr(error))
