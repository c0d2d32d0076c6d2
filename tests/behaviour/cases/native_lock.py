# A semaphore and a lock that one task holds while another one wants them: neither stops the loop any more.
# asyncfix: flags --unsafe-fixes --prefer asyncio
# python: >=3.10
# shows: hangs => [0, 1, 2] 2 False 3
import asyncio
import threading


class Pool:
    def __init__(self):
        self._slots = threading.Semaphore(2)
        self._lock = threading.Lock()
        self._done = []
        self._most = 0
        self._running = 0

    async def run(self, item):
        self._slots.acquire()
        self._running += 1
        self._most = max(self._most, self._running)
        await asyncio.sleep(0.02)
        self._running -= 1
        self._slots.release()
        self._lock.acquire()
        try:
            await asyncio.sleep(0.01)
            self._done.append(item)
        finally:
            self._lock.release()

    async def seen(self):
        with self._lock:
            return sorted(self._done), self._most, self._lock.locked() is None, len(self._done)


async def main():
    pool = Pool()
    await asyncio.gather(*(pool.run(item) for item in range(3)))
    print(*await pool.seen())
