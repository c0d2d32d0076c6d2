# What a method gives that is nobody else's, and what nobody changes, can be gone through.
import itertools
from pathlib import Path


class Hub:
    def __init__(self):
        self.clients = {}
        self.rooms = ("a", "b")

    def add(self, name):
        self.clients[name] = name

    def all(self):
        return list(self.clients.items())

    def each(self):
        for room in self.rooms:
            yield room

    @property
    def names(self):
        return sorted(self.clients)

    async def by_method(self):
        for name, _ in self.all():
            Path(name).write_text("ping")

    async def by_generator(self):
        for room in self.each():
            Path(room).write_text("ping")

    async def by_property(self):
        for name in self.names:
            Path(name).write_text("ping")

    async def by_chain(self):
        for name in itertools.chain(tuple(self.clients), ["all"]):
            Path(name).write_text("ping")
