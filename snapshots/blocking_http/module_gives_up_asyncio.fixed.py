# The module takes the name away at its end: when the coroutine runs, nothing has it.
import asyncio
import asyncio as _asyncio

import requests

LOCK = asyncio.Lock()


async def load(url):
    return await _asyncio.to_thread(requests.get, url)


del asyncio
