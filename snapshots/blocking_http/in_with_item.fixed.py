# A response that is complete may be a context manager on the loop.

import asyncio

import requests


async def fetch(url):
    with await asyncio.to_thread(requests.get, url) as response:
        return response.text
