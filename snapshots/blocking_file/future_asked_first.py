# A future that was not done and a queue that was not empty may be when the file has been read.
# asyncfix: refuses unsafe
import asyncio
from pathlib import Path


class Answers:
    def __init__(self):
        self.future = asyncio.get_running_loop().create_future()
        self.queue = asyncio.Queue()

    async def resolve(self, path: Path):
        if not self.future.done():
            text = path.read_text()
            self.future.set_result(text)

    async def take(self, path: Path):
        if not self.queue.empty():
            text = path.read_text()
            return text, self.queue.get_nowait()
