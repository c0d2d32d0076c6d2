# The mark is taken away first, or has nothing to do with what is stored.
from pathlib import Path


class Note:
    def __init__(self):
        self.text = ""
        self.changed = False
        self.running = False

    def edit(self, text):
        self.text = text
        self.changed = True

    def start(self):
        self.running = True

    async def store(self, path: Path):
        self.changed = False
        path.write_text(self.text)

    async def stop(self, path: Path):
        path.write_text("stopped")
        self.running = False
