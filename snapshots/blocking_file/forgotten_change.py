# asyncfix: refuses unsafe
# What is changed while the file is written is marked as stored behind it.
from pathlib import Path


class Note:
    def __init__(self):
        self.text = ""
        self.changed = False

    def edit(self, text):
        self.text = text
        self.changed = True

    async def store(self, path: Path):
        path.write_text(self.text)
        self.changed = False
