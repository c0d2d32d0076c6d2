# Either class blocks, so the call blocks for certain.
# asyncfix: --unsafe-fixes

import asyncio

import httpx
import requests


async def fetch(client: requests.Session | httpx.Client, url: str):
    return await asyncio.to_thread(client.get, url)
