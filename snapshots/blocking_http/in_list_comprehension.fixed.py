# One after the other, as before.

import asyncio

import requests


async def fetch_all(urls):
    return [(await asyncio.to_thread(requests.get, url)).text for url in urls if url]
