# asyncfix: refuses unsafe
# Two tasks that both find the text they know both replace it.
import os
from pathlib import Path


class Store:
    def __init__(self, path: Path):
        self.path = path

    def load(self):
        return self.path.read_text(encoding="utf-8")

    def save(self, text):
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text(text, encoding="utf-8")
        os.replace(temporary, self.path)

    async def change(self, known, text):
        if self.load() != known:
            return False
        self.save(text)
        return True

    async def exchange(self, text):
        old = self.load()
        self.save(text)
        return old
