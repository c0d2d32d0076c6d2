# A lock that a class takes and gives back for a `with` statement is a short section, like the lock itself; what awaits or
# waits inside of it is another matter.
# asyncfix: refuses holds-lock thread-affine

import asyncio
import threading
from contextlib import contextmanager

import requests


class FastLock:
    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        if not self._lock.acquire(timeout=10):
            raise RuntimeError("locked for ten seconds")
        return self

    def __exit__(self, *exc):
        self._lock.release()


class Tree:
    def __init__(self):
        self._lock = FastLock()
        self._raw = threading.Lock()
        self.rows = {}

    @contextmanager
    def locked(self):
        self._raw.acquire()
        try:
            yield self.rows
        finally:
            self._raw.release()

    def clear(self):
        with self._lock:
            self.rows.clear()

    def add(self, key, row):
        with self.locked() as rows:
            rows[key] = row

    async def handle(self):
        self.clear()
        self.add("handled", True)

    async def handle_here(self):
        with self._lock:
            self.rows.clear()

    async def ask_here(self, url):
        with self._lock:
            self.rows = requests.get(url, timeout=5).json()

    async def pause(self):
        with self._lock:
            await asyncio.sleep(1)
