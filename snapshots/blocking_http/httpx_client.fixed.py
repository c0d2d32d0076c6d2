# The synchronous client of httpx.
# asyncfix: --unsafe-fixes

import asyncio

import httpx


async def create(client: httpx.Client, body: dict):
    response = await asyncio.to_thread(client.post, "/orders", json=body)
    return response.headers["location"]
