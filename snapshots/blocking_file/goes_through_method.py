# The loops go through a container by a method, a generator, a property, the object itself, and what itertools makes of it.
# asyncfix: refuses shared-iteration
import itertools
from pathlib import Path


class Hub:
    def __init__(self):
        self.clients = {}

    def add(self, name):
        self.clients[name] = name

    def all(self):
        return self.clients.items()

    def each(self):
        for name in self.clients:
            yield name

    @property
    def names(self):
        return self.clients.keys()

    def __iter__(self):
        return iter(self.clients)

    async def by_method(self):
        for name, _ in self.all():
            Path(name).write_text("ping")

    async def by_generator(self):
        for name in self.each():
            Path(name).write_text("ping")

    async def by_property(self):
        for name in self.names:
            Path(name).write_text("ping")

    async def by_itself(self):
        for name in self:
            Path(name).write_text("ping")

    async def by_chain(self):
        for name in itertools.chain(self.clients, ["all"]):
            Path(name).write_text("ping")

    async def by_class(self):
        for name, _ in dict.items(self.clients):
            Path(name).write_text("ping")

    async def by_next(self):
        names = iter(self.clients)
        while (name := next(names, None)) is not None:
            Path(name).write_text("ping")
