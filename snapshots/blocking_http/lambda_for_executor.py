# The lambda runs in a thread.
# asyncfix: clean

import asyncio

import requests


async def fetch(url):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, lambda: requests.get(url).json())
