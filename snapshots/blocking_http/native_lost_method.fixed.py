# A response of the asynchronous client cannot be closed in the plain way, so the client stays.
import asyncio

import httpx


async def fetch(url):
    with httpx.Client() as client:
        response = await asyncio.to_thread(client.get, url)
        text = response.text
        response.close()
        return text
