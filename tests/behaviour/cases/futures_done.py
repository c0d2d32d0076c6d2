# Waiting for several futures, which then answer at once.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

pool = ThreadPoolExecutor(max_workers=3)


def work(number):
    time.sleep(number / 10)
    return number


async def main():
    done, pending = wait([pool.submit(work, number) for number in (3, 1, 2)])
    print(sorted(future.result() for future in done), len(pending))
    futures = [pool.submit(work, number) for number in (3, 1, 2)]
    for future in as_completed(futures):
        print(future.result())
