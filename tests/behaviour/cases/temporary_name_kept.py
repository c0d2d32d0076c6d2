# A file takes its place under one temporary name: in two threads one task takes it away from the other.
# unchanged: take it away from each other
import asyncio
import tempfile
import time
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()


class State:
    def __init__(self, path: Path):
        self.path = path

    def save(self, text):
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text(text)
        time.sleep(0.3)
        temporary.replace(self.path)

    async def store(self, text):
        self.save(text)


async def main():
    state = State(Path(FOLDER.name, "state"))
    results = await asyncio.gather(*[state.store(text) for text in "ab"], return_exceptions=True)
    print(results)
