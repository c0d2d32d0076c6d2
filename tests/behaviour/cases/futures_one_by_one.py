# The loop asks for the futures themselves.
# asyncfix: flags --unsafe-fixes
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def work(seconds):
    time.sleep(seconds)
    if seconds > 0.35:
        raise ValueError(seconds)
    return seconds


async def store(*values):
    await asyncio.sleep(0)
    print(*values)


async def main():
    pool = ThreadPoolExecutor(4)
    futures = {pool.submit(work, seconds): seconds for seconds in (0.3, 0.1, 0.2)}
    for future in as_completed(futures):
        await store(futures[future], future.result())
    futures = [pool.submit(work, seconds) for seconds in (0.1, 0.4)]
    for future in as_completed(futures):
        if future.exception():
            await store(repr(future.exception()))
            break
    else:
        print("no failure")
    done, pending = wait([pool.submit(work, seconds) for seconds in (0.1, 0.3)], timeout=0.2)
    print(len(done), len(pending), [future.result() for future in done])
