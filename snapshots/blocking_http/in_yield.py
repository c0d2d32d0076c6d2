# As the value of a yield.

import asyncio

import requests


async def pages(urls):
    for url in urls:
        yield requests.get(url)
