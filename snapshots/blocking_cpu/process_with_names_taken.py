# Names that are in the way.
# asyncfix: --cpu process --unsafe-fixes

import functools as tools
import multiprocessing
import concurrent.futures

import rsa

_process_pool = None


def threads():
    return concurrent.futures.ThreadPoolExecutor()


async def pair(bits: int):
    multiprocessing = "not the module"
    return rsa.newkeys(bits), multiprocessing
