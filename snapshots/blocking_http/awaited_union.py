# What is awaited is the asynchronous one of the two.
# asyncfix: clean

import httpx


async def fetch(client: httpx.Client | httpx.AsyncClient, url: str) -> httpx.Response:
    return await client.get(url)
