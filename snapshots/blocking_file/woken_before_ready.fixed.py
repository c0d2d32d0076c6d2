# Who waits is woken before what it reads is there.
import asyncio
from pathlib import Path


class Board:
    def __init__(self, path: Path):
        self.path = path
        self.event = asyncio.Event()
        self.queue = asyncio.Queue()
        self.text = None
        self.rows = {}
        self.count = 0

    async def by_event(self):
        self.event.set()
        self.text = self.path.read_text()

    async def on_event(self):
        await self.event.wait()
        return len(self.text)

    async def by_queue(self):
        self.queue.put_nowait(1)
        self.rows = {1: self.path.read_text()}

    async def on_queue(self):
        return len(self.rows[await self.queue.get()])

    async def last(self):
        self.text = await asyncio.to_thread(self.path.read_text)
        self.event.set()

    async def of_nobody(self):
        self.event.set()
        self.count = len(await asyncio.to_thread(self.path.read_text))
