# In the test of an `elif`, asked only when the first test failed.

import asyncio

import requests


async def state(cache, url):
    if url in cache:
        return "cached"
    elif (await asyncio.to_thread(requests.head, url)).ok:
        return "online"
    return "gone"
