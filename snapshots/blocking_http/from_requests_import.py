# The function has a name of its own.

import asyncio

from requests import get as http_get


async def fetch(url):
    return http_get(url)
