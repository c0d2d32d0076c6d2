# What a coroutine sets before the call and reads after it.
from pathlib import Path
from typing import cast

counter = 0


class Rows:
    def __init__(self, path: Path):
        self.path = path
        self.rows = {}
        self.number = 0
        self.current = None

    async def numbered(self):
        self.number += 1
        text = self.path.read_text()
        self.rows[self.number] = text

    async def named(self, name):
        self.current = name
        text = self.path.read_text()
        return self.current, text

    async def counted(self):
        global counter
        counter += 1
        text = self.path.read_text()
        return counter, text


class Alone:
    def __init__(self, path: Path):
        self.path = path
        self.busy = 0
        self.ready = False

    async def pairs(self):
        self.busy += 1
        try:
            return self.path.read_text()
        finally:
            self.busy -= 1

    async def constant(self):
        self.ready = False
        text = self.path.read_text()
        return self.ready, text

    async def own(self):
        self.path = cast(Path, self.path)
        text = self.path.read_text()
        return self.path, text

    async def set_again(self, name):
        self.current = name
        text = self.path.read_text()
        self.current = text
        return self.current
