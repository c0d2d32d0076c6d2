# The object is the coroutine's own, the task waits between the steps anyway, nobody reads the count, or a lock is held.
import asyncio
import io

import requests


class Store:
    def __init__(self):
        self.buffer = io.BytesIO()
        self.gate = asyncio.Event()
        self.lock = asyncio.Lock()
        self.sent = 0
        self.busy = False

    async def own(self, url):
        buffer = io.BytesIO()
        buffer.write(b"x")
        buffer.seek(0)
        await asyncio.to_thread(requests.post, url)
        return buffer.read()

    async def waits(self, url):
        self.buffer.seek(0)
        await asyncio.sleep(0)
        await asyncio.to_thread(requests.post, url)
        return self.buffer.read()

    async def held(self, url):
        async with self.lock:
            self.buffer.seek(0)
            await asyncio.to_thread(requests.post, url)
            return self.buffer.read()

    async def closed(self, url):
        self.gate.clear()
        try:
            await asyncio.to_thread(requests.post, url)
        finally:
            self.gate.set()

    async def counted(self, url):
        self.sent += 1
        try:
            await asyncio.to_thread(requests.post, url)
        finally:
            self.sent -= 1

    async def marked(self, url):
        self.busy = True
        try:
            await asyncio.to_thread(requests.post, url)
        finally:
            self.busy = False

    def is_busy(self):
        return self.busy
