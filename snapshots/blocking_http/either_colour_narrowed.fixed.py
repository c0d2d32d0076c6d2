# `isinstance` tells the two apart.
# asyncfix: --unsafe-fixes

import asyncio

import httpx


async def fetch(client: httpx.Client | httpx.AsyncClient, url: str):
    if isinstance(client, httpx.AsyncClient):
        return await client.get(url)
    return await asyncio.to_thread(client.get, url)
