# asyncfix: refuses unsafe
# Nothing here cancels futures: whatever the function raises is handed on as it is.
import concurrent.futures
import time


def all_of(names):
    pool = concurrent.futures.ThreadPoolExecutor(1)
    futures = [pool.submit(time.sleep, 0.1) for name in names]
    return [future.result() for future in futures]


async def ask(names):
    try:
        return all_of(names)
    except Exception:
        return None
