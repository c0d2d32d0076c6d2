# Before Python 3.9.
# asyncfix: --cpu process --unsafe-fixes --target-version py38

import asyncio
import concurrent.futures
import crypt
import functools
import multiprocessing


@functools.lru_cache(maxsize=None)
def _process_pool():
    context = multiprocessing.get_context("spawn")
    return concurrent.futures.ProcessPoolExecutor(mp_context=context)


# Slow on purpose.
async def register(password: str):
    return await store(
        await asyncio.get_running_loop().run_in_executor(
            _process_pool(), crypt.crypt, password, "$6$rounds=1000000$salt"
        )
    )


async def store(secret):
    await asyncio.sleep(0)
    return secret
