# The pools of urllib3 are made for threads: a safe fix although it is shared.

import asyncio

import urllib3

http = urllib3.PoolManager()


async def fetch(url):
    response = await asyncio.to_thread(http.request, "GET", url)
    return response.status
