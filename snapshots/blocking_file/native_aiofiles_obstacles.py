# What keeps a file in a thread although aiofiles is asked for.
# asyncfix: --prefer aiofiles --unsafe-fixes
import csv
import json
from pathlib import Path


async def rows(path: str):
    with open(path, newline="") as f:
        return list(csv.reader(f))


async def printed(path: str):
    with open(path, "w") as f:
        print("head", file=f)


async def one_expression(path: str):
    return open(path).read()


class Note(Path):
    def open(self, *arguments):
        return super().open(*arguments)


async def of_a_path_that_opens_itself(path: Note):
    with path.open() as f:
        return f.read()


async def unbound(path: Path):
    opens = path.open
    with opens() as f:
        return f.read()


async def handed_on(path: str, parse):
    with open(path) as f:
        return parse(f)


async def with_a_lock(path: str, lock):
    with lock, open(path) as f:
        return f.read()


async def by_keyword(path: str, value):
    with open(path, "w") as f:
        json.dump(obj=value, fp=f)


class Log:
    def __init__(self, path):
        self._file = open(path, "a")

    async def write(self, line: str):
        self._file.write(line)
