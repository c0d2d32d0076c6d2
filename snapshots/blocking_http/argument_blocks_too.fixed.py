# The argument of the call blocks as well: both leave, the inner one first.

import asyncio

import requests


async def copy(src, dst):
    await asyncio.to_thread(
        requests.put, dst, (await asyncio.to_thread(requests.get, src)).text
    )
