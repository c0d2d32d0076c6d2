# Narrowed by `isinstance`.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch(client, url):
    if isinstance(client, requests.Session):
        return await asyncio.to_thread(client.get, url)
    return await client.get(url)
