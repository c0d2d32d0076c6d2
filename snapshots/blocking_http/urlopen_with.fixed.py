# The response is live for the whole block.

import asyncio
import json
from urllib.request import urlopen


async def fetch(url):
    def fetch_url():
        with urlopen(url) as response:
            return json.load(response)

    return await asyncio.to_thread(fetch_url)
