# As the values of a dictionary.

import asyncio

import requests


async def both(first, second):
    return {
        "first": (await asyncio.to_thread(requests.get, first)).text,
        "second": (await asyncio.to_thread(requests.get, second)).text,
    }
