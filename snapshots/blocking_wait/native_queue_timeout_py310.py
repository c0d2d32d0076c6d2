# Before Python 3.11 the timeout of asyncio is an exception of its own.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py310
from queue import Empty, Full, PriorityQueue


class Worker:
    def __init__(self):
        self._items = PriorityQueue(10)

    async def next(self):
        while True:
            try:
                item = self._items.get(timeout=0.5)
            except Empty:
                continue
            return item

    async def offer(self, item):
        try:
            self._items.put_nowait(item)
        except Full:
            pass
        try:
            self._items.put((1, item), timeout=2)
        except Full:
            return False
        return True
