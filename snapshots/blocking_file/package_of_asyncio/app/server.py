import asyncio


async def serve():
    await asyncio.sleep(1)
