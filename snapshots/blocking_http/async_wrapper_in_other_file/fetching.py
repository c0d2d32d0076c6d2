import asyncio

import requests


def _fetch(url):
    return requests.get(url).json()


async def fetch(url):
    return await asyncio.to_thread(_fetch, url)
