# What is checked and changed through functions of another file.
# asyncfix: refuses unsafe
from pathlib import Path

import state
from state import Base, registry


def read():
    return Path("one").read_text()


async def of_functions():
    if not state.has("k"):
        text = read()
        state.put("k", text)


async def of_an_object():
    if not registry.has("k"):
        registry.put("k", read())


class Child(Base):
    async def add(self):
        total = self.get_total()
        read()
        self.set_total(total + 1)

    async def add_in_one_expression(self):
        self.set_total(self.get_total() + len(read()))

    async def of_super(self):
        total = super().get_total()
        read()
        super().set_total(total + 1)
