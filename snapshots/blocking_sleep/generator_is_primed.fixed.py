# A generator is started by `send(None)` as well.
import asyncio


def averages():
    total = count = 0
    while True:
        total += yield total / max(count, 1)
        count += 1


async def work():
    average = averages()
    average.send(None)
    await asyncio.sleep(1)
