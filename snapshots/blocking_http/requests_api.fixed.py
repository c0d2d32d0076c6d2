# The same function by its full path.

import asyncio

import requests.api


async def fetch(url):
    return await asyncio.to_thread(requests.api.get, url)
