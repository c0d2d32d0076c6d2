# What was set is read before the call, or what is read is something else.
import asyncio
from pathlib import Path


class Feed:
    def __init__(self, path: Path):
        self.path = path
        self.number = 0
        self.sent = []
        self.queue = asyncio.Queue()

    async def send(self, number, text):
        print(number, text)

    async def left_of_the_call(self):
        self.number += 1
        await self.send(self.number, await asyncio.to_thread(self.path.read_text))

    async def by_a_local(self):
        self.number += 1
        number = self.number
        await self.send(await asyncio.to_thread(self.path.read_text), number)

    async def logged(self, name):
        self.sent.append(name)
        await asyncio.to_thread(self.path.read_text)
        return name in self.sent

    async def taken(self):
        item = self.queue.get_nowait()
        return item, await asyncio.to_thread(self.path.read_text)
