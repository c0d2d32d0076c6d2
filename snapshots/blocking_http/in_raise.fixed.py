# In the message of an exception.

import asyncio

import requests


async def fail(url):
    raise RuntimeError((await asyncio.to_thread(requests.get, url)).text)
