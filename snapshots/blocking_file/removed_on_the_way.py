# asyncfix: refuses unsafe
# The thread looks at files one after the other, and another coroutine takes some away meanwhile.
from pathlib import Path


class Cache:
    def __init__(self, folder: Path):
        self.folder = folder

    def size(self):
        return sum(len(path.read_bytes()) for path in self.folder.rglob("*") if path.is_file())

    async def health(self):
        return {"bytes": self.size()}

    async def drop(self, name):
        (self.folder / name).unlink()
