import asyncio


async def tick():
    await asyncio.sleep(1)
