# One function from request to body, run by a thread: done already.
# asyncfix: clean

import asyncio
from urllib.request import urlopen


async def fetch(url):
    def fetch_url():
        with urlopen(url) as response:
            return response.read()

    return await asyncio.to_thread(fetch_url)
