"""Those that use the generators of another file."""

import asyncio

import feeds


class Numbers:
    def __init__(self, source: feeds.Source):
        self.all = source.numbers()


async def work(source):
    async for text in source:
        print(text)
        await asyncio.sleep(0)


async def main(paths):
    source = feeds.rows(paths)
    await asyncio.gather(*(work(source) for _ in range(3)))


async def alone(paths):
    source = feeds.rows_for_one(paths)
    await work(source)
