# A session opened by `with`.

import asyncio

import requests


async def fetch(urls):
    with requests.Session() as session:
        return [(await asyncio.to_thread(session.get, url)).text for url in urls]
