# The same function by its full path.

import asyncio

import requests.api


async def fetch(url):
    return requests.api.get(url)
