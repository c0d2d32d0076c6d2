# The items of a `for` loop, asked for once.

import asyncio

import requests


async def names(url):
    found = []
    for item in (await asyncio.to_thread(requests.get, url)).json()["items"]:
        found.append(item)
    return found
