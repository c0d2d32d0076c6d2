"""A future that is asked again or is the coroutine's own, and an event that is cleared first."""

import asyncio
from pathlib import Path


class Client:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.pending = {}
        self.changed = asyncio.Event()

    async def answer(self, number: int) -> None:
        future = self.pending.pop(number)
        text = await asyncio.to_thread(self.path.read_text)
        if not future.done():
            future.set_result(text)

    async def own(self) -> asyncio.Future:
        future = asyncio.get_running_loop().create_future()
        text = await asyncio.to_thread(self.path.read_text)
        future.set_result(text)
        return future

    async def watch(self) -> None:
        await self.changed.wait()
        self.changed.clear()
        print(await asyncio.to_thread(self.path.read_text))
