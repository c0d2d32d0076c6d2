# Up to Python 3.12 two threads that write to one text file leave behind what neither of them wrote; a binary file has a lock.
import asyncio


class Journal:
    def open(self, path):
        self.lines = open(path, "a")
        self.records = open(path, mode="ab")

    async def add(self, line):
        self.lines.write(line)

    async def note(self, record):
        await asyncio.to_thread(self.records.write, record)


class Locked:
    def open(self, path):
        self.lock = asyncio.Lock()
        self.lines = open(path, "a")

    async def add(self, line):
        async with self.lock:
            await asyncio.to_thread(self.lines.write, line)


class ByHelper:
    def open(self, path):
        self.lines = open(path, "a")

    def _write(self, line):
        self.lines.write(line)

    async def add(self, line):
        self._write(line)
