# The value that is worked out first gets no name that means something in every program, and none that is used here.
import asyncio
from pathlib import Path


def get_type(path):
    return Path(path).read_text()


class Store:
    def __init__(self, fs):
        self.fs = fs

    def exchange(self, fs):
        self.fs = fs

    async def send(self, path):
        head = bytes(3)
        data = await asyncio.to_thread(Path(path).read_bytes)
        return head, await self.fs.put(path, data)

    async def send_kind(self, path):
        return type(path), await self.fs.put(path, get_type(path))

    async def send_twice(self, path):
        def pad():
            return data

        result = await asyncio.to_thread(Path(path).read_bytes)
        return pad, await self.fs.put(path, result)
