# One session for the module.
# asyncfix: --unsafe-fixes

import asyncio

import requests

session = requests.Session()


async def fetch(url):
    return session.get(url)
