"""Bases that do not know what is below them."""

import asyncio
from pathlib import Path


class Kept:
    def __init__(self, paths: list[Path]):
        self.paths = paths
        self.all = self.texts()

    async def next_text(self):
        return await anext(self.all)

    async def each_line(self):
        async for line in self.lines():
            print(line)


class Channel:
    def __init__(self):
        self.queue = asyncio.Queue()

    def received(self, message):
        asyncio.create_task(self.on_message(message))

    def start(self):
        asyncio.create_task(self.on_start("chat"))
