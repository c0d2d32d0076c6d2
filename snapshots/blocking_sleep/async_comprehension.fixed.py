# In the condition of an asynchronous comprehension.

import asyncio


async def drain(stream):
    return [item async for item in stream if not await asyncio.sleep(0.1)]
