# It works as it is, so nothing is said unless somebody asks.
# asyncfix: clean
import asyncio


async def digest(work):
    loop = asyncio.get_event_loop()
    return await loop.run_in_executor(None, work)
