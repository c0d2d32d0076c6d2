# A mark in a `try` with a `finally`, one that nothing takes back, one of a local, and one around an await that was there.
import asyncio


class Jobs:
    def __init__(self):
        self.active = set()
        self.done = set()
        self.depth = 0

    async def guarded(self, name):
        self.active.add(name)
        try:
            await asyncio.sleep(0.1)
        finally:
            self.active.discard(name)

    async def note(self, name):
        self.done.add(name)
        await asyncio.sleep(0.1)
        self.done.add(name + "!")

    async def waits_already(self, name):
        self.depth += 1
        await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)
        self.depth -= 1


async def local(names):
    waiting = set(names)
    waiting.add("last")
    await asyncio.sleep(0.1)
    waiting.discard("last")
    return waiting
