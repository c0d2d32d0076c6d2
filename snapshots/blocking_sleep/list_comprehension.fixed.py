# A list comprehension of a coroutine can await.

import asyncio


async def blink(led, delays):
    return [await asyncio.sleep(delay) or led.toggle() for delay in delays]
