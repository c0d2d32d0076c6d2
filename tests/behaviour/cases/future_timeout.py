# The exception of a future that takes too long is the one that was expected.
# python: >=3.11
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError

pool = ThreadPoolExecutor(max_workers=2)


def work(seconds):
    time.sleep(seconds)
    return seconds


async def main():
    slow = pool.submit(work, 0.6)
    try:
        print(slow.result(timeout=0.3))
    except TimeoutError:
        print("too slow", slow.cancelled())
    print(slow.result(timeout=5), slow.done())
