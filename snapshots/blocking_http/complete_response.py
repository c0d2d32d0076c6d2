# Asking a complete response for its contents does not block.
# asyncfix: clean

import asyncio

import requests


async def items(url):
    response = await asyncio.to_thread(requests.get, url)
    response.raise_for_status()
    return response.json()["items"]
