# A lambda stays, a partial unfolds, a call on several lines keeps them; the loop of a class stays for its other uses.
# asyncfix: --select old-spelling
import asyncio
from functools import partial


class Store:
    def __init__(self):
        self.loop = asyncio.get_event_loop()

    async def read(self, path):
        return await asyncio.to_thread(lambda: path.read_text())

    async def write(self, path, text):
        return (await asyncio.to_thread(
            path.write_text, text, encoding="utf-8",
        )) > 0

    async def both(self, path, text):
        await asyncio.to_thread(partial(path.write_text, encoding="utf-8"), text)
        return await asyncio.to_thread(max, 1, 2)
