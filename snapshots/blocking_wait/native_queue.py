# A queue and an event that only coroutines of their class use are asyncio's.
# asyncfix: --prefer asyncio --unsafe-fixes
import queue
import threading


class Worker:
    def __init__(self, size):
        self._items = queue.Queue(maxsize=size)
        self._done = threading.Event()

    async def add(self, item):
        self._items.put(item)

    async def run(self):
        while not self._done.is_set():
            item = self._items.get()
            print(item)
            self._items.task_done()

    async def stop(self):
        self._items.join()
        self._done.set()

    async def stopped(self):
        self._done.wait()
