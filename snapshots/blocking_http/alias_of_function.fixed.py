# The function under a module-level name.

import asyncio

import requests

fetch = requests.get


async def title(url):
    return (await asyncio.to_thread(fetch, url)).text[:40]
