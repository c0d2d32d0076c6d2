# A queue and an event that only coroutines of their class use are asyncio's.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio


class Worker:
    def __init__(self, size):
        self._items = asyncio.Queue(maxsize=size)
        self._done = asyncio.Event()

    async def add(self, item):
        await self._items.put(item)

    async def run(self):
        while not self._done.is_set():
            item = await self._items.get()
            print(item)
            self._items.task_done()

    async def stop(self):
        await self._items.join()
        self._done.set()

    async def stopped(self):
        await self._done.wait()
