# Locks and semaphores that only coroutines of their class use are asyncio's.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio


class Store:
    _slots: asyncio.Semaphore

    def __init__(self, size):
        self._lock = asyncio.Lock()
        self._slots = asyncio.Semaphore(size)
        self._few = asyncio.BoundedSemaphore(value=2)

    async def save(self, item):
        await self._lock.acquire()
        try:
            await self.write(item)
        finally:
            self._lock.release()

    async def count(self):
        async with self._lock:
            self.saved += 1
        return self._lock.locked()

    async def write(self, item):
        await self._slots.acquire()
        await asyncio.sleep(1)
        self._slots.release()
        async with self._few:
            print(item)
        await self._few.acquire()
        await asyncio.sleep(1)
        self._few.release()
