# A file that is gone is caught, or nobody takes files away.
import asyncio
from pathlib import Path


class Cache:
    def __init__(self, folder: Path, archive: Path):
        self.folder = folder
        self.archive = archive

    def size(self):
        total = 0
        for path in self.folder.rglob("*"):
            try:
                total += len(path.read_bytes())
            except FileNotFoundError:
                continue
        return total

    def kept(self):
        return sum(len(path.read_bytes()) for path in self.archive.rglob("*"))

    async def health(self):
        return {"bytes": await asyncio.to_thread(self.size)}

    async def archived(self):
        return {"bytes": await asyncio.to_thread(self.kept)}

    async def drop(self, name):
        (self.folder / name).unlink()
