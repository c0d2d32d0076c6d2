# A comprehension goes round as a loop does: what its `if` or its copy has found may be gone at the next pause.
# asyncfix: refuses unsafe
import asyncio
import time


def fetch(name):
    time.sleep(0.1)
    return name


class Ports:
    def __init__(self):
        self.ports = {"a": 1, "b": 2}
        self.names = ["a", "b"]

    async def checked(self, names):
        return [fetch(name) + self.ports[name] for name in names if name in self.ports]

    async def counted(self):
        return [fetch(self.names[i]) for i in range(len(self.names))]

    async def copied(self):
        return {name: fetch(name) + self.ports[name] for name in list(self.ports)}

    async def counted_in_statement(self):
        for i in range(len(self.names)):
            fetch(self.names[i])

    async def copied_in_statement(self):
        for name in list(self.ports):
            fetch(self.ports[name])

    async def drop(self, name):
        del self.ports[name]
        self.names.pop()
