# `headers` is a local: the order of evaluation does not matter to others.

import asyncio

import requests


async def authorize(url):
    headers = {"Accept": "application/json"}
    headers.update((await asyncio.to_thread(requests.post, url)).json())
    return headers
