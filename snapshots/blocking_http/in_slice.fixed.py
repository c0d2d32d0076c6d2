# In the index of a subscript.

import asyncio

import requests


async def pick(items, url):
    return items[(await asyncio.to_thread(requests.get, url)).json()["n"]]
