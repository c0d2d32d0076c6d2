# asyncfix: refuses unsafe
# `vars(self)` holds the attributes of the object, and so changes them.
from pathlib import Path


class Settings:
    def load(self, path):
        vars(self)["text"] = Path(path).read_text()

    def load_all(self, paths):
        vars(self).update({path: Path(path).read_text() for path in paths})

    async def open(self, path):
        self.load(path)

    async def open_all(self, paths):
        self.load_all(paths)
