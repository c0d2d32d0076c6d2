# `run_in_executor` takes no keywords for the function.

import asyncio
import functools

import requests


async def fetch(url):
    loop = asyncio.get_running_loop()
    call = loop.run_in_executor(None, functools.partial(requests.get, url, timeout=5))
    return await call
