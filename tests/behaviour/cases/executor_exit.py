# Leaving the block waits for the threads.
# asyncfix: flags --unsafe-fixes
import time
from concurrent.futures import ThreadPoolExecutor


def work(number):
    time.sleep(0.3)
    return number * number


async def main():
    with ThreadPoolExecutor(max_workers=3) as pool:
        squares = list(pool.map(work, [3, 1, 2]))
    print(squares)
