# What is asked is not what was changed, is only told to somebody, or is the coroutine's own.
import asyncio
import logging

logger = logging.getLogger(__name__)


class Board:
    def __init__(self):
        self.items = []
        self.rows = {"a": 1, "b": 2}
        self.keys = ["a", "b"]
        self.lock = asyncio.Lock()
        self.kept = []

    async def add(self, name):
        self.items.append(name)
        await asyncio.sleep(0.1)
        logger.info("%d items", len(self.items))

    async def count(self, name):
        self.items.append(name)
        count = len(self.items)
        await asyncio.sleep(0.1)
        return count

    async def first(self, name):
        self.items.append(name)
        await asyncio.sleep(0.1)
        return self.items[0], self.items.index(name)

    async def keep(self, name):
        async with self.lock:
            self.kept.append(name)
            await asyncio.sleep(0.1)
            return len(self.kept)

    async def drop(self, key):
        self.keys.remove(key)
        await asyncio.sleep(0.1)
        del self.rows[key]

    def values(self):
        return [self.rows[key] for key in self.keys]


async def own(name):
    names = ["first"]
    names.append(name)
    await asyncio.sleep(0.1)
    return len(names)
