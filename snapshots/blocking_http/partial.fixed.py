# A partial of the function.

import asyncio
from functools import partial

import requests

get = partial(requests.get, timeout=5)


async def fetch(url):
    return await asyncio.to_thread(get, url)
