# `| None`, and an early return.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch(url: str, session: requests.Session | None):
    if not session:
        return None
    return await asyncio.to_thread(session.get, url)
