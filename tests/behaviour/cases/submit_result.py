# A pool's own threads do the work, with the arguments as they were.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker")


def work(number, base=10):
    time.sleep(0.3)
    return threading.current_thread().name.split("_")[0], base // number


async def main():
    print(pool.submit(work, 5).result())
    print(pool.submit(work, 2, base=20).result()[1])
    try:
        pool.submit(work, 0).result()
    except ZeroDivisionError as error:
        print(error)
