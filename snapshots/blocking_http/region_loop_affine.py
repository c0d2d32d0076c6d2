# What arrives is given to a queue of the loop.
# asyncfix: refuses loop-affine

import asyncio

import requests


async def feed(url, queue: asyncio.Queue):
    with requests.get(url, stream=True) as response:
        for line in response.iter_lines():
            queue.put_nowait(line)
