# By reference to an executor.
# asyncfix: clean

import asyncio
import functools

import requests


async def fetch(url):
    loop = asyncio.get_running_loop()
    call = functools.partial(requests.get, url, timeout=5)
    return await loop.run_in_executor(None, call)
