# A session made in the coroutine.

import asyncio

import requests


async def fetch(url):
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return session.get(url)
