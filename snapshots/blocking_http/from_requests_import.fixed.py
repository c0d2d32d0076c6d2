# The function has a name of its own.

import asyncio

from requests import get as http_get


async def fetch(url):
    return await asyncio.to_thread(http_get, url)
