"""What has the files."""

import asyncio


class Lines:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "w")
        self.journal = await asyncio.to_thread(open, path, "a")
        self.index = await asyncio.to_thread(open, path, "x")

    def mark(self, text):
        print(text, file=self.file)

    def close(self):
        self.journal.close()


class Chunks:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "w")

    async def add(self, data):
        self.file.write(data)
