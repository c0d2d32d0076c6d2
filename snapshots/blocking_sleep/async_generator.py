# An asynchronous generator runs on the loop too.

import time


async def ticks(count, delay):
    for number in range(count):
        time.sleep(delay)
        yield number
