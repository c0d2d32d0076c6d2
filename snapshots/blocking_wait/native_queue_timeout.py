# A queue that coroutines wait for a limited time: what is caught then is that of asyncio.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py311
import contextlib
import logging
import queue


class Worker:
    def __init__(self, size, patience):
        self._items = queue.Queue(size)
        self._patience = patience

    async def next(self):
        try:
            return self._items.get(timeout=5)
        except queue.Empty:
            return None

    async def soon(self):
        try:
            # As long as it takes others.
            item = self._items.get(True, self._patience)
        except queue.Empty:
            item = None
        return item

    async def offer(self, item):
        try:
            self._items.put(item, timeout=self._patience)
        except queue.Full:
            logging.warning("no room for %s", item)
            return False
        return True

    async def poll(self):
        try:
            item = self._items.get(block=False)
            self._items.task_done()
        except (queue.Empty, KeyError):
            return None
        return item

    async def drain(self):
        with contextlib.suppress(queue.Empty):
            while True:
                print(self._items.get_nowait())

    async def any(self, item):
        try:
            first = self._items.get(timeout=0)
            second = self._items.get(timeout=0.5)
        except queue.Empty:
            return ()
        self._items.put(item, True)
        return first, second, self._items.get(timeout=None)

    async def whatever(self):
        try:
            return [self.use(self._items.get(True, 1.5))]
        except Exception:
            logging.exception("nothing there")
