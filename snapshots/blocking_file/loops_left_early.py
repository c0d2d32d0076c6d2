"""What a loop has found out where it is left holds behind it, until something waits on every way there."""

import asyncio
from pathlib import Path


class Pool:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.free = [1, 2, 3]
        self.left = 5
        self.hooks: list[asyncio.Event] = []

    async def next_free(self) -> None:
        for _ in range(3):
            if self.free:
                break
            await asyncio.sleep(0.1)
        else:
            await asyncio.sleep(1)
        self.path.read_text()
        self.free.pop()

    async def polls(self) -> None:
        while True:
            if self.left > 0:
                break
            await asyncio.sleep(0.1)
        self.path.read_text()
        self.left -= 1

    async def polls_head(self) -> None:
        while self.left <= 0:
            await asyncio.sleep(0.1)
        self.path.read_text()
        self.left -= 1

    async def seldom_waits(self, slow: bool) -> None:
        if self.left <= 0:
            return
        await asyncio.sleep(1) if slow else None
        self.path.read_text()
        self.left -= 1

    async def without_hooks(self) -> None:
        if self.left <= 0:
            return
        for hook in self.hooks:
            await asyncio.wait_for(hook.wait(), 5)
        self.path.read_text()
        self.left -= 1

    async def behind(self, names: list[str]) -> None:
        if self.left <= 0:
            return
        self.path.read_text()
        for name in names:
            await asyncio.sleep(len(name))
        self.left -= 1

    # Each way waits.
    async def waits_in_any_case(self) -> None:
        if self.left <= 0:
            return
        for _ in range(3):
            await asyncio.sleep(0.1)
        self.path.read_text()
        self.left -= 1

    async def waits_behind(self) -> None:
        while self.left <= 0:
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)
        self.path.read_text()
        self.left -= 1

    # The rounds have changed what they ask for.
    async def makes_room(self) -> None:
        while len(self.free) > 10:
            self.free.pop()
        text = self.path.read_text()
        self.free.append(len(text))
