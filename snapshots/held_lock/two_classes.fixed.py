# The other class keeps its own lock.
# asyncfix: --unsafe-fixes --target-version py310
import asyncio
import threading


class Rates:
    def __init__(self):
        self._lock = asyncio.Lock()

    async def get(self, client):
        async with self._lock:
            return await client.rates()


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    def add(self):
        with self._lock:
            self.count += 1
