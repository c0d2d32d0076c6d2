# An asynchronous session.
# asyncfix: clean

import aiohttp


async def fetch(url):
    async with aiohttp.ClientSession() as session:
        response = await session.get(url)
        return await response.json()
