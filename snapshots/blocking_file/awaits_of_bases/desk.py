"""Awaits whose end is told by a base in another file."""

import asyncio
from pathlib import Path

from shared import Hooks, Notes


class Desk(Hooks):
    async def hooked(self):
        if self.left > 0:
            await self.on_guest()
            Path("guest.txt").read_text()
            self.left -= 1

    async def of_its_own(self):
        if self.left > 0:
            await self.on_end()
            Path("guest.txt").read_text()
            self.left -= 1

    async def on_end(self):
        await asyncio.sleep(1)


class Shop(Notes):
    async def _note(self):
        return None

    async def sell(self):
        if self.left > 0:
            await self.note
            Path("sold.txt").read_text()
            self.left -= 1


class Slow(Notes):
    async def _note(self):
        await asyncio.sleep(1)

    async def sell(self):
        if self.left > 0:
            await self.note
            Path("sold.txt").read_text()
            self.left -= 1
