# The result, and the exception, of a future that a pool's thread computes.
# asyncfix: flags --unsafe-fixes
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2)


def work(number):
    time.sleep(0.3)
    return 100 // number


async def main():
    future = pool.submit(work, 5)
    print(future.result())
    try:
        pool.submit(work, 0).result()
    except ZeroDivisionError as error:
        print(error)
