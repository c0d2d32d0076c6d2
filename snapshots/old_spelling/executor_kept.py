# An executor of its own, a future that is not awaited at once, another kind of loop: all of these mean something.
# asyncfix: --select old-spelling
# asyncfix: refuses uncertain-type
import asyncio
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


async def own_pool(work):
    return await asyncio.get_running_loop().run_in_executor(pool, work)


async def started_at_once(work, other):
    loop = asyncio.get_running_loop()
    running = loop.run_in_executor(None, work)
    await other()
    return await running


async def somebodys_loop(io_loop, work):
    return await io_loop.run_in_executor(None, work)


def not_in_a_coroutine():
    return asyncio.get_event_loop()
