# What keeps a file in a thread although aiofiles is asked for.
# asyncfix: --prefer aiofiles --unsafe-fixes
import asyncio
import csv
import json
from pathlib import Path


async def rows(path: str):
    def read_file():
        with open(path, newline="") as f:
            return list(csv.reader(f))

    return await asyncio.to_thread(read_file)


async def printed(path: str):
    def write_file() -> None:
        with open(path, "w") as f:
            print("head", file=f)

    await asyncio.to_thread(write_file)


async def one_expression(path: str):
    return await asyncio.to_thread(lambda: open(path).read())


class Note(Path):
    def open(self, *arguments):
        return super().open(*arguments)


async def of_a_path_that_opens_itself(path: Note):
    def read_file():
        with path.open() as f:
            return f.read()

    return await asyncio.to_thread(read_file)


async def unbound(path: Path):
    opens = path.open

    def read_file():
        with opens() as f:
            return f.read()

    return await asyncio.to_thread(read_file)


async def handed_on(path: str, parse):
    def read_file():
        with open(path) as f:
            return parse(f)

    return await asyncio.to_thread(read_file)


async def with_a_lock(path: str, lock):
    def read_file():
        with lock, open(path) as f:
            return f.read()

    return await asyncio.to_thread(read_file)


async def by_keyword(path: str, value):
    def write_file() -> None:
        with open(path, "w") as f:
            json.dump(obj=value, fp=f)

    await asyncio.to_thread(write_file)


class Log:
    def __init__(self, path):
        self._file = open(path, "a")

    async def write(self, line: str):
        await asyncio.to_thread(self._file.write, line)
