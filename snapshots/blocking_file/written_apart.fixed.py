# Files that nobody reads where they are written: others of the folder, one of its own, one that is only added to.
import asyncio
import tempfile
from pathlib import Path


class Store:
    def __init__(self, root: Path):
        self.root = root

    async def put(self, key, data):
        await asyncio.to_thread((self.root / "in" / key).write_bytes, data)

    async def get(self, key):
        return await asyncio.to_thread((self.root / "out" / key).read_bytes)

    async def log(self, line):
        def write_line():
            with open(self.root / "log", "a") as file:
                file.write(line)

        await asyncio.to_thread(write_line)

    async def lines(self):
        return (await asyncio.to_thread((self.root / "log").read_text)).splitlines()


async def convert(data):
    def write_folder():
        folder = Path(tempfile.mkdtemp())
        (folder / "in").write_bytes(data)
        return (folder / "out").read_bytes()

    return await asyncio.to_thread(write_folder)
