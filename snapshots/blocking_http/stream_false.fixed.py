# `stream=False` reads the body at once.

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url, stream=False)
