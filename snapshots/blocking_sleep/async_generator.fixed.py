# An asynchronous generator runs on the loop too.

import asyncio


async def ticks(count, delay):
    for number in range(count):
        await asyncio.sleep(delay)
        yield number
