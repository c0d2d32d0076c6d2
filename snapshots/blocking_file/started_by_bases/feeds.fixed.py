"""What a base in another file, or whoever has the object, starts or keeps of a coroutine of this class."""

import asyncio
from pathlib import Path

import requests

from shared import Channel, Kept


class Source(Kept):
    async def texts(self):
        for path in self.paths:
            yield path.read_text()

    async def lines(self):
        for path in self.paths:
            yield await asyncio.to_thread(path.read_text)

    async def numbers(self):
        for path in self.paths:
            yield path.read_text()


async def rows(paths: list[Path]):
    for path in paths:
        yield path.read_text()


async def rows_for_one(paths: list[Path]):
    for path in paths:
        yield await asyncio.to_thread(path.read_text)


class Chat(Channel):
    async def on_message(self, message):
        text = requests.post("https://translate.example", data=message).text
        await self.queue.put(text)

    async def on_start(self, name):
        text = (
            await asyncio.to_thread(
                requests.post, "https://translate.example", data=name
            )
        ).text
        await self.queue.put(text)


class Quiet(Kept):
    # Another class has started something of that name.
    def __init__(self):
        self.queue = []

    async def on_message(self, message):
        text = (
            await asyncio.to_thread(
                requests.post, "https://translate.example", data=message
            )
        ).text
        self.queue.append(text)
