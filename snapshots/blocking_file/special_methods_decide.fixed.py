"""A check that a special method makes: what that reads is what the check has read."""

import asyncio
from pathlib import Path

PRICES = Path("prices.txt")


class Level:
    def __init__(self):
        self.value = 5

    def __bool__(self):
        return self.value > 0

    def __int__(self):
        return self.value

    def __call__(self):
        return self.value

    def __lt__(self, other):
        return self.value < other


class Shop:
    def __init__(self):
        self.rows = []
        self.level = Level()

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)

    async def counted(self, row):
        if len(self) >= 5:
            return
        PRICES.read_text()
        self.rows.append(row)

    async def empty(self, row):
        if not self:
            PRICES.read_text()
            self.rows.append(row)

    async def gone_through(self, row):
        if row in list(self):
            return
        PRICES.read_text()
        self.rows.append(row)

    async def true(self):
        if self.level:
            PRICES.read_text()
            self.level.value -= 1

    async def as_a_number(self):
        if int(self.level) > 0:
            PRICES.read_text()
            self.level.value -= 1

    async def called(self):
        if self.level() > 0:
            PRICES.read_text()
            self.level.value -= 1

    async def compared(self):
        if self.level < 1:
            return
        PRICES.read_text()
        self.level.value -= 1

    async def something_else(self, row):
        if self.level:
            await asyncio.to_thread(PRICES.read_text)
            self.rows.append(row)
