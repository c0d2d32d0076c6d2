# One task goes through it, or it has waited before: the new await changes nothing for who asks.
import asyncio
from pathlib import Path


async def texts(paths: list[Path]):
    for path in paths:
        yield path.read_text()


async def slow_texts(paths: list[Path]):
    for path in paths:
        await asyncio.sleep(0)
        yield path.read_text()


async def work(source):
    async for text in source:
        print(text)
        await asyncio.sleep(0)


async def main(paths):
    source = texts(paths)
    await work(source)
    shared = slow_texts(paths)
    await asyncio.gather(*(work(shared) for _ in range(3)))
