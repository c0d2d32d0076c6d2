# asyncfix: --target-version 3.12
# asyncfix: refuses check-then-act
# From Python 3.12 on, `wait_for` awaits the coroutine in the same task, and so may go on at once.
import asyncio
from pathlib import Path


class Shop:
    def __init__(self):
        self.left = 5

    async def is_open(self):
        while self.left < 0:
            await asyncio.sleep(1)
        return True

    async def sell(self, path):
        if self.left > 0:
            await asyncio.wait_for(self.is_open(), 5)
            text = Path(path).read_text()
            self.left -= 1
            return text
