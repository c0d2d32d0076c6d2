# The exception is the same one.

import asyncio

import requests


async def fetch(url):
    try:
        response = await asyncio.to_thread(requests.get, url, timeout=5)
    except requests.ConnectionError:
        return None
    else:
        return response.text
