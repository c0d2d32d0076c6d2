# What keeps a queue that is waited for a limited time with its thread.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import queue


class Uncaught:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        return await asyncio.to_thread(self._items.get, timeout=1)


class CaughtTooFar:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        try:
            self.use(await asyncio.to_thread(self._items.get, timeout=1))
        except queue.Empty:
            return None


class AlsoAwaits:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        try:
            item = await asyncio.to_thread(self._items.get, timeout=1)
            await self.use(item)
        except queue.Empty:
            return None


class RaisedAgain:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        try:
            return await asyncio.to_thread(self._items.get, timeout=1)
        except queue.Empty:
            print("nothing")
            raise


class Read:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        try:
            return self._items.get_nowait() or await asyncio.to_thread(self._items.get)
        except queue.Empty as error:
            return error


class CaughtBefore:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self):
        try:
            return await asyncio.to_thread(self._items.get, timeout=1)
        except OSError:
            return "never"
        except queue.Empty:
            return None


class PerhapsZero:
    def __init__(self, patience):
        self._items = queue.Queue()
        self._patience = patience

    async def next(self):
        try:
            return await asyncio.to_thread(self._items.get, timeout=self._patience)
        except queue.Empty:
            return None


class PerhapsBlocking:
    def __init__(self):
        self._items = queue.Queue()

    async def next(self, block):
        try:
            return await asyncio.to_thread(self._items.get, block, 1)
        except queue.Empty:
            return None


class Within:
    def __init__(self, lock):
        self._items = queue.Queue()
        self._lock = lock

    async def next(self):
        try:
            async with self._lock:
                return await asyncio.to_thread(self._items.get, timeout=1)
        except queue.Empty:
            return None
