# The value that is worked out first gets no name that means something in every program, and none that is used here.
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
        return head, await self.fs.put(path, Path(path).read_bytes())

    async def send_kind(self, path):
        return type(path), await self.fs.put(path, get_type(path))

    async def send_twice(self, path):
        def pad():
            return data

        return pad, await self.fs.put(path, Path(path).read_bytes())
