# A variable of the enclosing function may be shared by several tasks.

import asyncio

import requests


def make_counter():
    total = 0

    async def add(url):
        nonlocal total
        count = (await asyncio.to_thread(requests.get, url)).json()["count"]
        total += count
        return total

    return add
