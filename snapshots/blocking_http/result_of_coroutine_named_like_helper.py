# The helper is a coroutine function of this file.
# asyncfix: clean

import httpx


async def get(url):
    async with httpx.AsyncClient() as client:
        return await client.get(url)


async def fetch(url):
    response = await get(url)
    return response.json()
