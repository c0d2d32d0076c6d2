# The items of an annotated list.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def probe(sessions: list[requests.Session], url: str):
    for session in sessions:
        if (await asyncio.to_thread(session.head, url)).ok:
            return session
