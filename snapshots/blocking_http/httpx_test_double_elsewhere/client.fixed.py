# A test of another file puts something in the place of `requests` here, which it would no longer reach.
# asyncfix: --prefer httpx --unsafe-fixes
import asyncio

import requests


async def fetch(url):
    return (await asyncio.to_thread(requests.get, url)).json()
