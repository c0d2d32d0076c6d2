# What the `if` of a comprehension has found is taken away while its element waits.
# unchanged: another can take it away
import asyncio
import time


def fetch(name):
    time.sleep(0.3)
    return name


class Ports:
    def __init__(self):
        self.ports = {"a": "1"}

    async def read(self, names):
        return [fetch(name) + self.ports[name] for name in names if name in self.ports]

    async def drop(self, name):
        del self.ports[name]


async def main():
    ports = Ports()
    print(await asyncio.gather(ports.read(["a", "b"]), ports.drop("a"), return_exceptions=True))
