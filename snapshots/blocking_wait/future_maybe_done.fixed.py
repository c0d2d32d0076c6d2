# Another future was awaited, and the one that was asked is not the one whose result is taken.
import asyncio
import concurrent.futures


async def awaited(pool: concurrent.futures.ThreadPoolExecutor, work):
    first = pool.submit(work)
    second = pool.submit(work)
    await asyncio.wrap_future(first)
    return await asyncio.wrap_future(second)


async def asked(pool: concurrent.futures.ThreadPoolExecutor, work):
    future = pool.submit(work)
    if future.done():
        future = pool.submit(work)
        return await asyncio.wrap_future(future)
    return await asyncio.wrap_future(future)
