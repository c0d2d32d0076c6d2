# The values of an annotated dictionary.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch(sessions: dict[str, requests.Session], tenant: str, url: str):
    return await asyncio.to_thread(sessions[tenant].get, url)
