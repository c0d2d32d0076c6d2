# A property that gives a coroutine which waits for nothing, and all of a group that may be empty, are no pauses.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


class Shop:
    def __init__(self):
        self.left = 5

    async def _note(self):
        return None

    @property
    def note(self):
        return self._note()

    async def sell(self):
        if self.left <= 0:
            return
        await self.note
        Path("sold.txt").read_text()
        self.left -= 1

    async def sell_to(self, friends):
        if self.left <= 0:
            return
        await asyncio.gather(*(friend.tell() for friend in friends))
        Path("sold.txt").read_text()
        self.left -= 1
