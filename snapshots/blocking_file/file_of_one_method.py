# A file that only one coroutine uses until it is closed, or that is used under a lock.
import asyncio
import threading


class Log:
    def __init__(self):
        self.file = None

    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "ab")

    async def run(self, queue):
        while True:
            self.file.write(await queue.get())
            await asyncio.sleep(0)
            self.file.flush()

    def close(self):
        self.file.close()


class Chunk:
    def __init__(self, path):
        self.lock = asyncio.Lock()
        self.file = None

    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "r+b")

    async def read(self, size):
        async with self.lock:
            return self.file.read(size)

    async def write(self, data):
        async with self.lock:
            self.file.write(data)


class Pages:
    def __init__(self, path):
        self.lock = threading.Lock()
        self.file = None

    async def open(self, path):
        self.file = await asyncio.to_thread(open, path, "rb")

    def _page(self, number):
        with self.lock:
            self.file.seek(number * 4096)
            return self.file.read(4096)

    async def page(self, number):
        return self._page(number)
