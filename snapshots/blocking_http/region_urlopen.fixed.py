# The response is live for the block: the block moves, its last value is returned.

import asyncio
import json
from urllib.request import urlopen


async def items(url):
    def fetch_data():
        with urlopen(url, timeout=5) as response:
            return json.load(response)

    data = await asyncio.to_thread(fetch_data)
    return data["items"]
