# Another file reads `time` of this module: the import stays.
import asyncio
import time


async def wait():
    await asyncio.sleep(1)
