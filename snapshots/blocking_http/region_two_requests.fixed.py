# Two requests that read their answers at once: two hops, cancellable in between.

import asyncio

import requests


async def compare(first, second):
    old = await asyncio.to_thread(requests.get, first)
    new = await asyncio.to_thread(requests.get, second)
    return old.text == new.text
