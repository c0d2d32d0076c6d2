# As the value of a yield.

import asyncio

import requests


async def pages(urls):
    for url in urls:
        yield await asyncio.to_thread(requests.get, url)
