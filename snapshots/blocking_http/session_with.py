# A session opened by `with`.

import asyncio

import requests


async def fetch(urls):
    with requests.Session() as session:
        return [session.get(url).text for url in urls]
