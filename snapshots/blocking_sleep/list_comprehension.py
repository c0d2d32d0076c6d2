# A list comprehension of a coroutine can await.

import time


async def blink(led, delays):
    return [time.sleep(delay) or led.toggle() for delay in delays]
