# By reference to a thread.
# asyncfix: clean

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url, timeout=5)
