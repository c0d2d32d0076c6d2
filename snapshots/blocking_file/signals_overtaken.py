# asyncfix: refuses unsafe
"""A waiter may give up on its future, and an event may be set again, while the new await waits."""

import asyncio
from pathlib import Path


class Client:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.pending = {}
        self.changed = asyncio.Event()

    async def answer(self, number: int) -> None:
        future = self.pending.pop(number, None)
        if future is None or future.done():
            return
        text = self.path.read_text()
        future.set_result(text)

    async def answer_at_once(self, number: int) -> None:
        future = self.pending.pop(number)
        future.set_result(self.path.read_text())

    async def watch(self) -> None:
        await self.changed.wait()
        print(self.path.read_text())
        self.changed.clear()
