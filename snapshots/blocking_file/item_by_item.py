# A comprehension that reads a file for each item moves whole; where something in it has to stay, each item takes a hop.
from pathlib import Path


class Artifact:
    def __init__(self, path):
        self.path = path

    @property
    def is_wasm(self):
        return Path(self.path).read_bytes().startswith(b"\0asm")


async def modules(artifacts: list[Artifact]):
    return [it for it in artifacts if it.is_wasm]


async def names(artifacts: list[Artifact], found):
    return {it.path for it in artifacts if it.is_wasm and found(it.path)}


async def sent(artifacts: list[Artifact], send):
    return [await send(it) for it in artifacts if it.is_wasm]
