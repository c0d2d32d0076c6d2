# A comment for another tool stays on its line.

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url)  # type: ignore[no-any-return]
