# asyncfix: refuses unsafe
# How much is in a folder decides whether more is put there.
from pathlib import Path


class Uploads:
    def __init__(self, folder: Path):
        self.folder = folder

    def used(self):
        return sum(path.stat().st_size for path in self.folder.iterdir())

    async def put(self, name, data):
        if self.used() + len(data) > 100_000:
            return "full"
        (self.folder / name).write_bytes(data)
        return "ok"
