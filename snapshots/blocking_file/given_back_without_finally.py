# Taken before the call and given back after it: a cancellation of the new await would come in between.
import asyncio
from pathlib import Path


class Worker:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.queue: asyncio.Queue[str] = asyncio.Queue()

    async def locked(self):
        await self.lock.acquire()
        text = Path("one").read_text()
        self.lock.release()
        return text

    async def next(self):
        await self.queue.get()
        text = Path("one").read_text()
        self.queue.task_done()
        return text

    async def in_finally(self):
        await self.lock.acquire()
        try:
            return Path("one").read_text()
        finally:
            self.lock.release()
