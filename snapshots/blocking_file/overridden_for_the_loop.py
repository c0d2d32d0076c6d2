# asyncfix: refuses loop-affine
# A method that a class below puts something in the place of which needs the running loop.
import asyncio
import pathlib


class Source:
    def __init__(self, path: pathlib.Path):
        self.path = path

    def load(self) -> str:
        return self.path.read_text()

    async def run(self) -> str:
        return self.load()


class Watched(Source):
    def load(self) -> str:
        asyncio.get_running_loop().call_later(0.01, print, "reload")
        return super().load()


async def use(source: Source) -> str:
    return source.load()
