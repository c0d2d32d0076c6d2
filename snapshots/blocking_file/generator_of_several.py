# asyncfix: refuses unsafe
# Several tasks share an asynchronous generator that has waited for nothing so far: the second finds it running.
import asyncio
from pathlib import Path


async def texts(paths):
    for path in paths:
        with open(path) as file:
            text = file.read()
        yield text


async def work(source):
    async for text in source:
        print(text)
        await asyncio.sleep(0)


async def main(paths):
    source = texts(paths)
    await asyncio.gather(*(work(source) for _ in range(3)))


class Source:
    def __init__(self, paths: list[Path]):
        self.paths = paths
        self.texts = self.read()

    async def read(self):
        for path in self.paths:
            yield path.read_text()

    async def next_text(self):
        return await anext(self.texts)
