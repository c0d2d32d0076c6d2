# Names that are in the way.
# asyncfix: --cpu process --unsafe-fixes

import functools as tools
import multiprocessing
import concurrent.futures
import asyncio

import rsa

_process_pool = None


@tools.cache
def _cpu_pool():
    context = multiprocessing.get_context("spawn")
    return concurrent.futures.ProcessPoolExecutor(mp_context=context)


def threads():
    return concurrent.futures.ThreadPoolExecutor()


async def pair(bits: int):
    multiprocessing = "not the module"
    return await asyncio.get_running_loop().run_in_executor(
        _cpu_pool(), rsa.newkeys, bits
    ), multiprocessing
