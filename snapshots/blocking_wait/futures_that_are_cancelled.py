# asyncfix: refuses unsafe
# A cancelled future raises an `Exception`; what comes out of the worker thread is the end of the task.
import concurrent.futures
import time


def first_of(names):
    pool = concurrent.futures.ThreadPoolExecutor(1)
    futures = [pool.submit(time.sleep, 0.1) for name in names]
    for future in futures[1:]:
        future.cancel()
    return [future.result() for future in futures]


async def ask(names):
    try:
        return first_of(names)
    except Exception:
        return None
