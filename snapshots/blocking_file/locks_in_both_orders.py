"""Two locks are held one inside the other, in both orders: so far nothing waited between them."""

import asyncio
from pathlib import Path


class Shop:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.stock = asyncio.Lock()
        self.money = asyncio.Lock()
        self.names = asyncio.Lock()
        self.done = 0

    async def sell(self) -> None:
        async with self.stock:
            self.path.read_text()
            async with self.money:
                self.done += 1

    async def refund(self) -> None:
        async with self.money:
            self.path.read_text()
            await self.restock()

    async def restock(self) -> None:
        async with self.stock:
            self.done += 1

    # Nobody takes these two the other way round.
    async def rename(self) -> None:
        async with self.names:
            self.path.read_text()
            async with self.stock:
                self.done += 1

    # Both are held already.
    async def settle(self) -> None:
        async with self.stock, self.money:
            self.path.read_text()
            self.done += 1
