# A lock that is held around a `yield`.
import asyncio


class Feed:
    def __init__(self, source):
        self._source = source
        self._lock = asyncio.Lock()

    async def items(self):
        await self._lock.acquire()
        async for item in self._source:
            yield item
        self._lock.release()

    async def pages(self, slots: asyncio.Semaphore):
        await slots.acquire()
        # One page at a time.
        async for page in self._source.pages():
            yield page
        slots.release()  # for the next one
