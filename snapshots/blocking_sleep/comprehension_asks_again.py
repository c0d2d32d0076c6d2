# Each round asks anew, uses what the copy itself holds, or goes over something that nobody else takes from.
import asyncio
import time


def fetch(name):
    time.sleep(0.1)
    return name


class Ports:
    def __init__(self):
        self.ports = {"a": 1, "b": 2}
        self.kinds = {"a": "A", "b": "B"}
        self.names = ["a", "b"]

    async def asked(self, names):
        return [fetch(self.ports[name]) for name in names if name in self.ports]

    async def asked_of_copy(self):
        return [fetch(self.ports[name]) for name in list(self.ports) if name in self.ports]

    async def of_copy(self):
        return [fetch(name) + port for name, port in list(self.ports.items())]

    async def stays(self):
        return [fetch(name) + self.kinds[name] for name in list(self.kinds)]

    async def asked_in_statement(self):
        for name in list(self.ports):
            if name in self.ports:
                fetch(self.ports[name])

    async def tried_in_statement(self):
        for name in list(self.ports):
            try:
                fetch(self.ports[name])
            except KeyError:
                continue

    async def drop(self, name):
        del self.ports[name]
        self.names.pop()
