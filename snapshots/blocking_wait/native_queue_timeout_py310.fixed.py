# Before Python 3.11 the timeout of asyncio is an exception of its own.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py310
import asyncio


class Worker:
    def __init__(self):
        self._items = asyncio.PriorityQueue(10)

    async def next(self):
        while True:
            try:
                item = await asyncio.wait_for(self._items.get(), 0.5)
            except asyncio.TimeoutError:
                continue
            return item

    async def offer(self, item):
        try:
            self._items.put_nowait(item)
        except asyncio.QueueFull:
            pass
        try:
            await asyncio.wait_for(self._items.put((1, item)), 2)
        except asyncio.TimeoutError:
            return False
        return True
