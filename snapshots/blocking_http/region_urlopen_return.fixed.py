# Nothing is assigned: the function is named for the address.

import asyncio
from urllib.request import urlopen


async def fetch(url: str) -> bytes:
    def fetch_url() -> bytes:
        with urlopen(url) as response:
            return response.read()

    return await asyncio.to_thread(fetch_url)
