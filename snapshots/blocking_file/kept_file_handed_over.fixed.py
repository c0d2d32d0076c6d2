"""A file that an object or the module keeps and that a helper reads from has one position for all tasks."""

import asyncio
from pathlib import Path

words = open("words.txt")


def next_line(file):
    return file.readline()


def next_word(file):
    return next_line(file).strip()


def add(file, line):
    file.write(line)


class Source:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = open(path)
        self.log = open("log.txt", "a")
        self.lock = asyncio.Lock()

    async def line(self) -> str:
        return next_line(self.file)

    async def word(self) -> str:
        return next_word(file=self.file)

    async def word_of_all(self) -> str:
        return next_word(words)

    async def note(self, line: str) -> None:
        await asyncio.to_thread(add, self.log, line)

    async def line_of(self, file) -> str:
        return next_line(file)
