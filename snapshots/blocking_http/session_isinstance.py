# Narrowed by `isinstance`.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def fetch(client, url):
    if isinstance(client, requests.Session):
        return client.get(url)
    return await client.get(url)
