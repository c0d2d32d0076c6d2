# The other class keeps its own lock.
# asyncfix: --unsafe-fixes --target-version py310
import threading


class Rates:
    def __init__(self):
        self._lock = threading.Lock()

    async def get(self, client):
        with self._lock:
            return await client.rates()


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    def add(self):
        with self._lock:
            self.count += 1
