# A bound method of a session under a local name.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch_all(urls):
    get = requests.Session().get
    return [await asyncio.to_thread(get, url) for url in urls]
