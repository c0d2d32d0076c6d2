# A queue that coroutines wait for a limited time: what is caught then is that of asyncio.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py311
import asyncio
import contextlib
import logging


class Worker:
    def __init__(self, size, patience):
        self._items = asyncio.Queue(size)
        self._patience = patience

    async def next(self):
        try:
            return await asyncio.wait_for(self._items.get(), 5)
        except TimeoutError:
            return None

    async def soon(self):
        try:
            # As long as it takes others.
            async with asyncio.timeout(self._patience):
                item = await self._items.get()
        except TimeoutError:
            item = None
        return item

    async def offer(self, item):
        try:
            async with asyncio.timeout(self._patience):
                await self._items.put(item)
        except TimeoutError:
            logging.warning("no room for %s", item)
            return False
        return True

    async def poll(self):
        try:
            item = self._items.get_nowait()
            self._items.task_done()
        except (asyncio.QueueEmpty, KeyError):
            return None
        return item

    async def drain(self):
        with contextlib.suppress(asyncio.QueueEmpty):
            while True:
                print(self._items.get_nowait())

    async def any(self, item):
        try:
            first = self._items.get_nowait()
            second = await asyncio.wait_for(self._items.get(), 0.5)
        except (asyncio.QueueEmpty, TimeoutError):
            return ()
        await self._items.put(item)
        return first, second, await self._items.get()

    async def whatever(self):
        try:
            return [self.use(await asyncio.wait_for(self._items.get(), 1.5))]
        except Exception:
            logging.exception("nothing there")
