# In the second coroutine the same name is something else.

import asyncio

import aiohttp
import requests


async def fetch(url):
    session = requests.Session()
    return await asyncio.to_thread(session.get, url)


async def fetch_native(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return await response.text()
