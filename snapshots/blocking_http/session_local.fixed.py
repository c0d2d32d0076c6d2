# A session made in the coroutine.

import asyncio

import requests


async def fetch(url):
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return await asyncio.to_thread(session.get, url)
