# asyncfix: refuses unsafe
# The coroutine that waits for its turn goes on at once when its last look lets it.
import asyncio
from pathlib import Path


class Gate:
    def __init__(self):
        self.running = 0

    async def turn(self):
        while self.running >= 3:
            await asyncio.sleep(0.01)

    async def enter(self, name):
        await self.turn()
        text = Path(name).read_text()
        self.running += 1
        return text
