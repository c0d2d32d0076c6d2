# `urlopen` gives a live response: the chain moves whole.

import asyncio
from urllib.request import urlopen


async def fetch(url):
    return await asyncio.to_thread(lambda: urlopen(url, timeout=5).read())
