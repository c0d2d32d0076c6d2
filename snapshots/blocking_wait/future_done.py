# Futures that are known to be done when their results are taken.
# asyncfix: refuses usually-fast
import asyncio
import concurrent.futures


async def awaited(pool: concurrent.futures.ThreadPoolExecutor, work):
    future = pool.submit(work)
    await asyncio.wrap_future(future)
    return future.result()


async def asked(pool: concurrent.futures.ThreadPoolExecutor, work):
    future = pool.submit(work)
    await asyncio.sleep(1)
    if future.done():
        return future.result()
    return None


async def asked_first(pool: concurrent.futures.ThreadPoolExecutor, work):
    future = pool.submit(work)
    await asyncio.sleep(1)
    if not future.done():
        return None
    return future.result()


async def chosen(pool: concurrent.futures.ThreadPoolExecutor, work):
    future = pool.submit(work)
    await asyncio.sleep(1)
    return future.result() if future.done() else None
