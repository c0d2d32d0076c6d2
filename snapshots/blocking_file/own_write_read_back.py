# What the coroutine has set before the call is read after it, wherever that stands, as another task may have set it.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


class Feed:
    def __init__(self, path: Path):
        self.path = path
        self.number = 0
        self.mine = None
        self.stack = []
        self.stopped = asyncio.Event()
        self.queue = asyncio.Queue(2)

    async def send(self, text, number):
        print(text, number)

    async def change(self, value):
        self.mine = value

    async def right_of_the_call(self):
        self.number += 1
        await self.send(self.path.read_text(), number=self.number)

    async def through_a_helper(self, me):
        await self.change(me)
        self.path.read_text()
        return self.mine == me

    async def last_one(self, name):
        self.stack.append(name)
        self.path.read_text()
        return self.stack[-1] == name

    async def popped(self, name):
        self.stack.append(name)
        self.path.read_text()
        return self.stack.pop() == name

    async def flag(self):
        self.stopped.set()
        self.path.read_text()
        return self.stopped.is_set()

    async def room_is_made(self, item):
        if self.queue.full():
            self.queue.get_nowait()
        text = self.path.read_text()
        self.queue.put_nowait((item, text))

    async def by_name(self, me):
        setattr(self, "mine", me)
        self.path.read_text()
        return getattr(self, "mine") == me
