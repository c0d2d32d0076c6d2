# Who waits without end for a coroutine that has a way past its own waits may go on at once; one that takes a task of its
# own, as before Python 3.12, does not.
import asyncio
from pathlib import Path


class Shop:
    def __init__(self):
        self.left = 5

    async def is_open(self):
        while self.left < 0:
            await asyncio.sleep(1)
        return True

    async def rest(self):
        await asyncio.sleep(1)
        return True

    async def sell(self, path):
        if self.left > 0:
            await asyncio.wait_for(self.is_open(), None)
            text = Path(path).read_text()
            self.left -= 1
            return text

    async def sell_in_time(self, path):
        if self.left > 0:
            await asyncio.wait_for(self.is_open(), 5)
            text = Path(path).read_text()
            self.left -= 1
            return text

    async def sell_later(self, path):
        if self.left > 0:
            await asyncio.wait_for(self.rest(), 5)
            text = Path(path).read_text()
            self.left -= 1
            return text
