# With `stream=True` the body is read later, on the loop.

import asyncio

import requests


async def fetch(url):
    def fetch_url():
        response = requests.get(url, stream=True)
        return response.content

    return await asyncio.to_thread(fetch_url)
