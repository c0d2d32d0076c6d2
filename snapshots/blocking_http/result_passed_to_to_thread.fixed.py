# The request runs on the loop and its result, which is no function, in the thread.

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url, timeout=5)
