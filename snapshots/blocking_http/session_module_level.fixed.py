# One session for the module.
# asyncfix: --unsafe-fixes

import asyncio

import requests

session = requests.Session()


async def fetch(url):
    return await asyncio.to_thread(session.get, url)
