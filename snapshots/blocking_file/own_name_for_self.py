# What is changed behind the call is changed under another name of the object, by `__setattr__` or by that of a base class.
# asyncfix: refuses unsafe
from pathlib import Path


class Shop:
    def __init__(self):
        self.left = 5

    async def by_other_name(self):
        me = self
        if me.left <= 0:
            return
        Path("orders.txt").read_text()
        self.left -= 1

    async def behind(self):
        if self.left <= 0:
            return
        Path("orders.txt").read_text()
        me = self
        me.left -= 1

    async def by_base(self):
        if self.left <= 0:
            return
        Path("orders.txt").read_text()
        super().__setattr__("left", self.left - 1)

    async def by_object(self):
        if self.left <= 0:
            return
        Path("orders.txt").read_text()
        object.__setattr__(self, "left", self.left - 1)
