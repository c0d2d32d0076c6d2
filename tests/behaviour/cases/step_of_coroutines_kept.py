# A coroutine that never waited is awaited in the middle of an update: on the loop that was one step.
# unchanged: which awaits this as one step so far
import asyncio
import time


def measure():
    time.sleep(0.3)
    return 1


class Counter:
    def __init__(self):
        self.total = 0

    async def size(self):
        return measure()

    async def add(self):
        total = self.total
        self.total = total + await self.size()


async def main():
    counter = Counter()
    await asyncio.gather(*[counter.add() for _ in range(3)])
    print(counter.total)
