# What a helper changes by a name of its own outlives it all the same; what it makes itself does not.
# asyncfix: refuses unsafe
import heapq
from pathlib import Path

STATE = {"free": [1]}


class Box:
    def __init__(self):
        self.free = [1]


class Program:
    def __init__(self):
        self.items = [1]
        self.box = Box()
        self.rows = [{"n": 0}]
        self.heap = []
        self.number = 0

    @property
    def stock(self):
        return self.items

    def _of_attribute(self):
        known = self.items
        item = known.pop()
        Path("one").read_text()
        known.append(item)

    def _of_property(self):
        known = self.stock
        Path("one").read_text()
        known.append(1)

    def _of_object(self):
        box = self.box
        Path("one").read_text()
        box.free.append(1)

    def _of_module(self):
        known = STATE["free"]
        Path("one").read_text()
        known.append(1)

    def _in_loop(self):
        for row in self.rows:
            Path("one").read_text()
            row["n"] += 1

    def _by_function(self):
        Path("one").read_text()
        heapq.heappush(self.heap, 1)

    def _by_name(self):
        Path("one").read_text()
        setattr(self, "number", 1)

    async def run(self):
        self._of_attribute()

    async def of_property(self):
        self._of_property()

    async def of_object(self):
        self._of_object()

    async def of_module(self):
        self._of_module()

    async def in_loop(self):
        self._in_loop()

    async def by_function(self):
        self._by_function()

    async def by_name(self):
        self._by_name()
