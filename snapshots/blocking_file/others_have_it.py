# asyncfix: refuses unsafe
# Something that the coroutine has made and given away, and that a helper then changes in the worker thread.
import asyncio
import pathlib


def fill(rows, path: pathlib.Path):
    for line in path.read_text().splitlines():
        rows[line] = len(line)


async def show(rows):
    while True:
        await asyncio.sleep(0.01)
        for row in rows:
            print(row)


class Index:
    def __init__(self):
        self.rows = {}
        self.callbacks = []

    async def reload(self, path: pathlib.Path):
        rows = {}
        self.rows = rows
        fill(rows, path)

    async def watched(self, path: pathlib.Path):
        rows = {}
        self.callbacks.append(lambda: len(rows))
        fill(rows, path)


async def shown(path: pathlib.Path):
    rows = {}
    task = asyncio.create_task(show(rows))
    await asyncio.sleep(0)
    fill(rows, path)
    task.cancel()


async def queued(path: pathlib.Path, queue: asyncio.Queue):
    rows = {}
    await queue.put(rows)
    fill(rows, path)
