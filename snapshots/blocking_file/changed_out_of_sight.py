"""What is checked is changed behind the call by something that only runs there: a constructor, a table, a test."""

from functools import partial
from pathlib import Path

PRICES = Path("prices.txt")


class Seat:
    def __init__(self, shop):
        shop.left -= 1


class Shop:
    def __init__(self):
        self.left = 5
        self.open = True

    def take(self, count):
        self.left -= count
        return self.left

    async def by_a_constructor(self):
        if self.left <= 0:
            return None
        PRICES.read_text()
        return Seat(self)

    async def by_a_bound_method(self):
        take = self.take
        if self.left > 0:
            PRICES.read_text()
            take(1)

    async def by_a_partial(self):
        take = partial(self.take, 1)
        if self.left > 0:
            PRICES.read_text()
            take()

    async def by_a_lambda(self):
        take = lambda: self.take(1)
        if self.left > 0:
            PRICES.read_text()
            take()

    async def by_a_table(self, command):
        if self.left > 0:
            PRICES.read_text()
            {"take": self.take}[command](1)

    async def by_its_name(self):
        if self.left > 0:
            PRICES.read_text()
            getattr(self, "take")(1)

    async def for_each(self, counts):
        if self.left > 0:
            PRICES.read_text()
            list(map(self.take, counts))

    async def in_a_test(self):
        if self.left > 0:
            PRICES.read_text()
            if self.take(1) < 0:
                raise ValueError

    async def in_one_condition(self):
        if self.left > 0 and PRICES.read_text() and self.take(1):
            return True

    async def take_and_tell(self, client):
        self.left -= 1
        await client.post("/taken")

    async def tell_and_take(self, client):
        await client.post("/asked")
        self.left -= 1

    async def at_the_beginning_of_a_coroutine(self, client):
        if self.left > 0:
            PRICES.read_text()
            await self.take_and_tell(client)

    async def behind_a_wait_of_its_own(self, client):
        if self.left > 0:
            PRICES.read_text()
            await self.tell_and_take(client)

    async def something_else(self):
        if self.open:
            PRICES.read_text()
            if self.take(1) < 0:
                raise ValueError
