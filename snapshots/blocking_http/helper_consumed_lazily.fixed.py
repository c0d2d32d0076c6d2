# Nothing is requested before the coroutine iterates.

import asyncio

import requests


def pages(url):
    while url:
        page = requests.get(url).json()
        yield page["items"]
        url = page["next"]


async def items(url):
    def fetch_response():
        found = []
        for page in pages(url):
            found.extend(page)
        return found

    return await asyncio.to_thread(fetch_response)
