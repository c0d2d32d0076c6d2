# The argument of the call blocks as well: both leave, the inner one first.

import asyncio

import requests


async def copy(src, dst):
    await asyncio.to_thread(lambda: requests.put(dst, requests.get(src).text))
