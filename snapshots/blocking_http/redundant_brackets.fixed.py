# The call has brackets already.

import asyncio

import requests


async def fetch(url):
    return (await asyncio.to_thread(requests.get, url)).text
