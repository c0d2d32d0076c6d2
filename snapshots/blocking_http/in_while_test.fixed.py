# In the test of a loop.

import asyncio

import requests


async def wait(url):
    while (await asyncio.to_thread(requests.head, url)).status_code == 202:
        await asyncio.sleep(1)
