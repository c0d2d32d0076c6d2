# The parameter is annotated. A shared session in a thread is an unsafe fix.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch(session: requests.Session, url: str):
    return await asyncio.to_thread(session.get, url)
