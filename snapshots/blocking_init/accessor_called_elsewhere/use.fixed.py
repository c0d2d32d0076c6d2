import asyncio

from manager import Manager


async def stop(manager: Manager):
    return await asyncio.to_thread(manager.address)
