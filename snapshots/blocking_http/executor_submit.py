# Submitted to an executor.
# asyncfix: clean

import asyncio

import requests


async def prefetch(executor, url):
    future = executor.submit(requests.get, url)
    return await asyncio.wrap_future(future)
