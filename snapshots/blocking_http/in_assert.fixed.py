# In an assertion.

import asyncio

import requests


async def check(url):
    assert (await asyncio.to_thread(requests.head, url)).ok, f"{url} is down"
