# Not awaited at once: all the same.

import asyncio

import requests


async def fetch_all(urls):
    return await asyncio.gather(
        *[asyncio.to_thread(requests.get, url) for url in urls]
    )
