# What keeps a lock or a semaphore with its threads.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import threading


class Plain:
    def __init__(self):
        self._plain = threading.Semaphore(2)

    def leave(self):
        self._plain.release()

    async def enter(self):
        await asyncio.to_thread(self._plain.acquire)


class Timed:
    def __init__(self):
        self._timed = threading.Semaphore(2)

    async def enter(self):
        return await asyncio.to_thread(self._timed.acquire, timeout=5)


class Several:
    def __init__(self):
        self._several = threading.Semaphore(2)

    async def enter(self):
        await asyncio.to_thread(self._several.acquire)
        self._several.release(2)


class Threads:
    def __init__(self):
        self._threads = threading.Semaphore(2)

    async def run(self, work):
        def one():
            with self._threads:
                work()

        await asyncio.to_thread(one)
        await asyncio.to_thread(self._threads.acquire)


class Handed:
    def __init__(self):
        self._handed = threading.Semaphore(2)

    async def run(self, start):
        start(self._handed)
        await asyncio.to_thread(self._handed.acquire)
