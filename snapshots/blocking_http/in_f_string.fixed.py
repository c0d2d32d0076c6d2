# In a replacement field, with a conversion behind it.

import asyncio

import requests


async def describe(url):
    return f"{url}: {(await asyncio.to_thread(requests.head, url)).status_code!r:>5}"
