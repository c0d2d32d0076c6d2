# A session of its own for several requests: one thread from the first to the last.

import asyncio

import requests


async def profile(base, login):
    def fetch_page():
        with requests.Session() as session:
            session.post(f"{base}/login", data=login)
            return session.get(f"{base}/profile")

    page = await asyncio.to_thread(fetch_page)
    return page.json()
