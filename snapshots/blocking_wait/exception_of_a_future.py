# asyncfix: refuses unsafe
# What a future raises in the worker thread comes out of it as an exception of asyncio, which is another one.
import concurrent.futures


async def cancelled(pool, job):
    future: concurrent.futures.Future = pool.submit(job)
    try:
        return future.result()
    except concurrent.futures.CancelledError:
        return None


def wait(pool, job):
    future: concurrent.futures.Future = pool.submit(job)
    return future.result(timeout=1)


async def late(pool, job):
    try:
        return wait(pool, job)
    except (ValueError, concurrent.futures.TimeoutError):
        return None


# Any other exception is handed on as it is.
async def failed(pool, job):
    future: concurrent.futures.Future = pool.submit(job)
    try:
        return future.result()
    except ValueError:
        return None
