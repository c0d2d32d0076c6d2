# A test replaces `time` in this module, and a module takes it from here: the import stays.
import asyncio
import time


async def wait():
    await asyncio.sleep(1)
