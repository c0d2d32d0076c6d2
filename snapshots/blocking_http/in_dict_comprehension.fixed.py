# The value of a dictionary comprehension.

import asyncio

import requests


async def sizes(urls):
    return {url: (await asyncio.to_thread(requests.get, url)).text for url in urls}
