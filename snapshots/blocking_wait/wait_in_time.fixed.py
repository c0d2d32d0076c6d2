# What `wait` calls done is done: nothing waits for it again. Before Python 3.9 that is to be seen through a partial.
# asyncfix: --target-version py38

import asyncio
import contextvars
import functools
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


async def in_time(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, pending = await asyncio.get_running_loop().run_in_executor(
        None,
        functools.partial(contextvars.copy_context().run, wait, futures, timeout=3),
    )
    for future in pending:
        future.cancel()
    return [future.result() for future in done]


async def first(pool: ThreadPoolExecutor, read, paths):
    futures = [pool.submit(read, path) for path in paths]
    done, _ = await asyncio.get_running_loop().run_in_executor(
        None,
        functools.partial(
            contextvars.copy_context().run, wait, futures, return_when=FIRST_COMPLETED
        ),
    )
    return done.pop().result()
