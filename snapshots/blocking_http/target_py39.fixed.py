# From 3.9 on there is `to_thread`.
# asyncfix: --target-version py39

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url)
