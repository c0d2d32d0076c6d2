"""What waits between a check and what it is for has let other tasks in all along."""
# asyncfix: --target-version 3.11

import asyncio
from pathlib import Path


class Connection:
    async def __aenter__(self) -> "Connection":
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, *error: object) -> None:
        await asyncio.sleep(0.1)


class Sale:
    def __init__(self, path: Path, slow: bool) -> None:
        self.path = path
        self.slow = slow
        self.left = 5
        self.connection = Connection()

    async def ask(self) -> None:
        await asyncio.sleep(0.1)

    async def asked(self) -> None:
        if self.left > 0:
            await self.ask()
            await asyncio.to_thread(self.path.read_text)
            self.left -= 1

    async def connected(self) -> None:
        if self.left > 0:
            async with self.connection:
                await asyncio.to_thread(self.path.read_text)
                self.left -= 1

    async def one_way_or_the_other(self) -> None:
        left = self.left
        if self.slow:
            await asyncio.sleep(1)
        else:
            await self.ask()
        await asyncio.to_thread(self.path.read_text)
        self.left = left - 1
