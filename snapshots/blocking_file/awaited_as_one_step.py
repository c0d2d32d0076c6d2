# Coroutines that never gave way to other tasks: whoever awaits them went on at once.
# asyncfix: refuses unsafe
import json
from pathlib import Path


class Archive:
    def __init__(self, path: Path):
        self.path = path
        self.total = 0
        self.rows = {}
        self.connection = None

    async def load(self):
        return json.loads(self.path.read_text())

    async def _save(self, rows):
        self.path.write_text(json.dumps(rows))

    async def save(self, rows):
        await self._save(rows)

    async def add(self, row):
        rows = await self.load()
        rows.append(row)
        await self.save(rows)


class Counter:
    def __init__(self, path: Path):
        self.path = path
        self.total = 0

    async def size(self):
        return len(self.path.read_text())

    async def count(self):
        self.total += await self.size()


class Client:
    def __init__(self, path: Path):
        self.path = path
        self.token = None

    async def connect(self):
        return self.path.read_text()

    async def send(self):
        if self.token is None:
            self.token = await self.connect()
        return self.token


class Hidden:
    def __init__(self, path: Path):
        self.path = path
        self.rows = {}

    async def number(self):
        return 1

    async def send(self, key):
        if key in self.rows:
            return
        number = await self.number()
        text = self.path.read_text()
        self.rows[key] = text * number
