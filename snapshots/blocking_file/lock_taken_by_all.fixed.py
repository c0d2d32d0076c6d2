# Under a lock that everybody takes who changes the state, in whatever function, nothing that was read gets old.
import asyncio
import collections
from pathlib import Path

lock = asyncio.Lock()
total = 0


class Counters:
    def __init__(self, path: Path):
        self.path = path
        self.lock = asyncio.Lock()
        self.locks = collections.defaultdict(asyncio.Lock)
        self.count = 0
        self.rows = {}
        self.texts = {}

    async def add(self):
        async with self.lock:
            count = self.count
            await asyncio.to_thread(self.path.read_text)
            self.count = count + 1

    async def add_twice(self):
        async with self.lock:
            self._bump()
            self._bump()

    def _bump(self):
        self.count += 1

    async def acquired(self):
        await self.lock.acquire()
        try:
            count = self.count
            await asyncio.to_thread(self.path.read_text)
            self.count = count + 1
        finally:
            self.lock.release()

    async def seen(self):
        return self.count

    async def row(self, name):
        async with self.locks[name]:
            if name not in self.rows:
                text = await asyncio.to_thread(self.path.read_text)
                self.rows[name] = text
            return self.rows[name]

    async def text(self, name):
        lock = self.locks.setdefault(name, asyncio.Lock())
        async with lock:
            text = self.texts.get(name)
            if text is None:
                text = await asyncio.to_thread((self.path / name).read_text)
                self.texts[name] = text
            return text


async def count_all(path: Path):
    global total
    async with lock:
        before = total
        text = await asyncio.to_thread(path.read_text)
        total = before + len(text)
