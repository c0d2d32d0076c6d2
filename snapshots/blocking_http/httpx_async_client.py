# An asynchronous client.
# asyncfix: clean

import httpx


async def fetch(client: httpx.AsyncClient, url: str):
    response = await client.get(url)
    return response.json()
