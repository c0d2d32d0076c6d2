# Checks by other means: a lookup that fails, helpers below helpers, attributes by name, the class, locks and queues.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


class Cache:
    total = 0

    def __init__(self, path: Path):
        self.path = path
        self.rows = {}
        self.tree = {"a": {"n": 0}}
        self.lock = asyncio.Lock()
        self.queue: asyncio.Queue[str] = asyncio.Queue()

    def stock(self):
        return self.rows

    def used(self):
        return self.tree["a"]["n"]

    def is_full(self):
        return self.used() >= 1

    async def lookup(self, key):
        rows = self.rows
        try:
            return rows[key]
        except KeyError:
            rows[key] = self.path.read_text()

    async def missing(self, keys):
        missing = set(keys) - set(self.rows)
        for key in missing:
            self.rows[key] = self.path.read_text()

    async def handed_out(self, key):
        if key not in self.stock():
            text = self.path.read_text()
            self.stock()[key] = text

    async def below(self):
        if not self.is_full():
            self.path.read_text()
            self.tree["a"]["n"] = self.used() + 1

    async def by_name(self):
        value = getattr(self, "number", 0)
        self.path.read_text()
        setattr(self, "number", value + 1)

    async def of_class(self):
        value = type(self).total
        self.path.read_text()
        type(self).total = value + 1

    async def once(self):
        if self.lock.locked():
            return
        self.path.read_text()
        async with self.lock:
            await asyncio.sleep(1)

    async def take(self):
        if self.queue.empty():
            return None
        self.path.read_text()
        return await self.queue.get()
