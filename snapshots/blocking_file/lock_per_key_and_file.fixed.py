# Every key has its file and its lock.
# asyncfix: --target-version 3.10
import asyncio
import json
from pathlib import Path


class Store:
    def __init__(self, folder: Path):
        self.folder = folder
        self.locks = {}

    def lock_of(self, key):
        return self.locks.setdefault(key, asyncio.Lock())

    def path(self, key):
        return self.folder / f"{key}.json"

    async def add(self, key, value):
        async with self.lock_of(key):
            path = self.path(key)
            rows = json.loads(await asyncio.to_thread(path.read_text))
            rows.append(value)
            await asyncio.to_thread(path.write_text, json.dumps(rows))
