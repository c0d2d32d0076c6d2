# A lambda stays, a partial unfolds, a call on several lines keeps them; the loop of a class stays for its other uses.
# asyncfix: --select old-spelling
import asyncio
from functools import partial


class Store:
    def __init__(self):
        self.loop = asyncio.get_event_loop()

    async def read(self, path):
        return await self.loop.run_in_executor(None, lambda: path.read_text())

    async def write(self, path, text):
        return (await self.loop.run_in_executor(
            None,
            partial(path.write_text, text, encoding="utf-8"),
        )) > 0

    async def both(self, path, text):
        loop = asyncio.get_running_loop()

        await loop.run_in_executor(None, partial(path.write_text, encoding="utf-8"), text)
        return await loop.run_in_executor(None, partial(max, 1), 2)
