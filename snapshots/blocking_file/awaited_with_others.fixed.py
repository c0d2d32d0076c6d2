# Where other tasks ran before as well, and where nothing is shared.
import asyncio
from pathlib import Path


class Archive:
    def __init__(self, path: Path):
        self.path = path
        self.total = 0
        self.locked = 0

    async def size(self):
        await asyncio.sleep(0)
        return len(await asyncio.to_thread(self.path.read_text))

    async def text(self):
        return await asyncio.to_thread(self.path.read_text)

    async def count(self):
        self.total += await self.size()

    async def lines(self):
        text = await self.text()
        return text.splitlines()

    async def under_a_lock(self, lock: asyncio.Lock):
        async with lock:
            self.locked += len(await self.text())
