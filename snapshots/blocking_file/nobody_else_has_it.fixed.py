# Something that the coroutine has made and gives away only when the helper has filled it, or that the helper only reads.
import asyncio
import pathlib


def fill(rows, path: pathlib.Path):
    for line in path.read_text().splitlines():
        rows[line] = len(line)


def count(rows, path: pathlib.Path):
    return len(rows) + len(path.read_text())


class Index:
    def __init__(self):
        self.rows = {}

    async def reload(self, path: pathlib.Path):
        rows = {}
        await asyncio.to_thread(fill, rows, path)
        self.rows = rows

    async def counted(self, path: pathlib.Path):
        rows = {"a": 1}
        self.rows = rows
        return await asyncio.to_thread(count, rows, path)


async def shown(path: pathlib.Path, show):
    rows = {}
    await asyncio.to_thread(fill, rows, path)
    await asyncio.create_task(show(rows))
    return rows
