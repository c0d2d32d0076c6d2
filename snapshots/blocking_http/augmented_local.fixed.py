# No other task can see a plain local.

import asyncio

import requests


async def total(urls):
    result = 0
    for url in urls:
        result += (await asyncio.to_thread(requests.get, url)).json()["n"]
    return result
