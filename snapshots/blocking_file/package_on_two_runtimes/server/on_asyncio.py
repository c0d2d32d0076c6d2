import asyncio

from .stream import Stream


async def body(page):
    await asyncio.sleep(0)
    return await Stream(page).body()
