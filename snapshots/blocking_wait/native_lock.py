# Locks and semaphores that only coroutines of their class use are asyncio's.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import threading


class Store:
    _slots: threading.Semaphore

    def __init__(self, size):
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(size)
        self._few = threading.BoundedSemaphore(value=2)

    async def save(self, item):
        self._lock.acquire()
        try:
            await self.write(item)
        finally:
            self._lock.release()

    async def count(self):
        with self._lock:
            self.saved += 1
        return self._lock.locked()

    async def write(self, item):
        self._slots.acquire()
        await asyncio.sleep(1)
        self._slots.release()
        with self._few:
            print(item)
        self._few.acquire()
        await asyncio.sleep(1)
        self._few.release()
