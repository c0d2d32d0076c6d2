# An await between the requests: each request is a hop, the session stays.

import asyncio

import requests


async def profile(base, login, audit):
    with requests.Session() as session:
        await asyncio.to_thread(session.post, f"{base}/login", data=login)
        await audit(login)
        page = await asyncio.to_thread(session.get, f"{base}/profile")
    return page.json()
