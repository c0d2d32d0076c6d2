# In the index of a subscript.

import asyncio

import requests


async def pick(items, url):
    return items[requests.get(url).json()["n"]]
