# The first iterable is evaluated outside the generator expression.

import asyncio

import requests


async def total(url):
    return sum(n for n in (await asyncio.to_thread(requests.get, url)).json()["items"])
