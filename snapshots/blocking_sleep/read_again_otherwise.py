# The function in the coroutine reads for itself what it changes, and what `**options` collects is new for every call.
import asyncio
import time


class Counter:
    def __init__(self):
        self.count = 0

    async def by_function(self):
        def bump(by=1):
            self.count += by

        time.sleep(0.1)
        bump()

    async def by_walrus(self):
        (by := 1)
        time.sleep(0.1)
        self.count += by

    async def by_function_before(self):
        def bump(count=self.count):
            self.count = count + 1

        bump()
        time.sleep(0.1)


async def named(**options):
    count = options["count"]
    time.sleep(0.1)
    options["count"] = count + 1
    return options
