# Read before the pause and changed behind it: by a walrus that stands alone, out of `*args`, by a function in the coroutine.
# asyncfix: refuses unsafe
import asyncio
import time


class Counter:
    def __init__(self):
        self.count = 0

    def set(self, count):
        self.count = count

    async def by_walrus(self):
        (count := self.count)
        time.sleep(0.1)
        self.count = count + 1

    async def by_default(self):
        def bump(count=self.count):
            self.count = count + 1

        time.sleep(0.1)
        bump()

    async def by_capture(self):
        def bump():
            self.count = count + 1

        count = self.count
        time.sleep(0.1)
        bump()

    async def by_lambda(self):
        bump = lambda count=self.count: self.set(count + 1)
        time.sleep(0.1)
        bump()


async def collected(*counters):
    for counter in counters:
        count = counter.count
        time.sleep(0.1)
        counter.count = count + 1


async def named(**counters):
    count = counters["first"].count
    time.sleep(0.1)
    counters["first"].count = count + 1
