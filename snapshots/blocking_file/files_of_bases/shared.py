"""What has the files."""

import asyncio
import pickle


class Lines:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "wb")
        self.journal = await asyncio.to_thread(open, path, "ab")
        self.index = await asyncio.to_thread(open, path, "xb")

    def mark(self, text):
        pickle.dump(text, self.file)

    def close(self):
        self.journal.close()


class Chunks:
    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "wb")

    async def add(self, data):
        self.file.write(data)
