# The module takes the name away at its end: when the coroutine runs, nothing has it.
import asyncio

import requests

LOCK = asyncio.Lock()


async def load(url):
    return requests.get(url)


del asyncio
