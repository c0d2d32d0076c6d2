# What keeps a queue or an event with its thread.
# asyncfix: --prefer asyncio --unsafe-fixes
import queue
import threading


class Timed:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        return self._items.get(timeout=1)


class Polled:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        if self._items.empty():
            return self._items.get_nowait()
        return self._items.get()


class Shared:
    def __init__(self):
        self._items = queue.Queue()
        threading.Thread(target=self.fill).start()

    def fill(self):
        self._items.put(1)

    async def next(self):
        return self._items.get()


class Handed:
    def __init__(self, start):
        self._ready = threading.Event()
        self._start = start

    async def run(self):
        self._start(self._ready)
        self._ready.wait()
