# The value stands in a line of its own, behind a backslash.
import asyncio

import requests

total = 0


async def add(url):
    global total
    count = (await asyncio.to_thread(requests.get, url)).json()["count"]
    total += count
