# A session of its own for several requests: one thread from the first to the last.

import asyncio

import requests


async def profile(base, login):
    with requests.Session() as session:
        await asyncio.to_thread(session.post, f"{base}/login", data=login)
        page = await asyncio.to_thread(session.get, f"{base}/profile")
    return page.json()
