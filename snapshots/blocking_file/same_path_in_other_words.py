# One path, spelled in an f-string, by a default, by keyword, in a coroutine inside of a method.
# asyncfix: refuses unsafe
import json
from pathlib import Path


class Canvas:
    def __init__(self, folder: str):
        self.folder = folder

    async def load(self, name):
        with open(f"{self.folder}/{name}.json") as file:
            return file.read()

    async def save(self, name, text):
        with open(f"{self.folder}/{name}.json", "w") as file:
            file.write(text)


class Inner:
    def __init__(self, folder: Path):
        self.folder = folder

    async def last(self, me):
        async def inner():
            (self.folder / "last").write_text(me)
            return (self.folder / "last").read_text()

        return await inner()


def save(rows, filename="rows.json"):
    with open(filename, "w") as file:
        file.write(rows)


def load(*, filename):
    with open(filename) as file:
        return file.read()


async def by_default(row):
    rows = json.loads(load(filename="rows.json"))
    rows.append(row)
    save(json.dumps(rows))
