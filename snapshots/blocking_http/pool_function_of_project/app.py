# The project's own function hands the helper to an executor.
# asyncfix: clean

import asyncio

import requests

from pool import start


def fetch(url):
    return requests.get(url).json()


async def items(url):
    return await asyncio.wrap_future(start(fetch, url))
