# A class of this file that is a session.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class ApiSession(requests.Session):
    base = "https://api.example.com"


async def fetch(session: ApiSession, path: str):
    return await asyncio.to_thread(session.get, session.base + path)
