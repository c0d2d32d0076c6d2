# A semaphore keeps its number.
# asyncfix: --unsafe-fixes --target-version py310
import asyncio
import threading


class Pool:
    def __init__(self, size):
        self._slots = asyncio.Semaphore(size)

    async def run(self, job):
        async with self._slots:
            return await job()
