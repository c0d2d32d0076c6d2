# In the message of an exception.

import asyncio

import requests


async def fail(url):
    raise RuntimeError(requests.get(url).text)
