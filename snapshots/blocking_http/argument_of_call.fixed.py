# The response is an argument of another call.

import asyncio

import requests


async def fetch(url, parse):
    return parse(await asyncio.to_thread(requests.get, url), strict=True)
