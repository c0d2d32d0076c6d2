# A chain of helpers ends where what is set wakes a coroutine, whose own helper calls itself: it is followed no further.
import asyncio
from pathlib import Path


class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.event = asyncio.Event()

    def gate(self):
        if self.parent is None:
            return self.event
        return self.gate()

    async def wait(self):
        await self.gate().wait()
        print(self.parent)

    def first(self):
        self.second()

    def second(self):
        self.third()

    def third(self):
        self.event.set()

    async def load(self, path):
        self.first()
        self.text = Path(path).read_text()
