# Waiting with a timeout raises what the code expects: in a thread, which waits no longer than that.
# asyncfix: flags --target-version 3.11

from concurrent.futures import ThreadPoolExecutor, TimeoutError


async def answer(pool: ThreadPoolExecutor, ask, question):
    future = pool.submit(ask, question)
    try:
        return future.result(timeout=5)
    except TimeoutError:
        future.cancel()
        return None


async def patient(pool: ThreadPoolExecutor, ask, question):
    return pool.submit(ask, question).result(timeout=None)
