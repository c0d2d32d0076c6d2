# What is set is not what was checked, and another object's attribute is not the own one.
import asyncio
from pathlib import Path


class Shop:
    def __init__(self):
        self.left = 5

    async def by_base(self):
        if self.left <= 0:
            return
        await asyncio.to_thread(Path("orders.txt").read_text)
        super().__setattr__("seen", True)

    async def by_object(self, order):
        if self.left <= 0:
            return
        await asyncio.to_thread(Path("orders.txt").read_text)
        object.__setattr__(order, "left", 0)
