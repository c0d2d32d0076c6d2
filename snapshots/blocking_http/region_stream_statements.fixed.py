# Without a `with`: from the request to the last use of the response.

import asyncio

import requests


async def length(url):
    def fetch_size():
        response = requests.get(url, stream=True)
        response.raise_for_status()
        return sum(len(chunk) for chunk in response.iter_content(8192))

    size = await asyncio.to_thread(fetch_size)
    print(url, size)
