# Before Python 3.11 the exception of a thread that ran out of time becomes another one on its way to the coroutine.
# asyncfix: refuses unsafe

from concurrent.futures import ThreadPoolExecutor, TimeoutError


async def answer(pool: ThreadPoolExecutor, ask, question):
    future = pool.submit(ask, question)
    try:
        return future.result(timeout=5)
    except TimeoutError:
        return None
