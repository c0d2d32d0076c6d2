# A lock that is held around a `yield`.
import asyncio


class Feed:
    def __init__(self, source):
        self._source = source
        self._lock = asyncio.Lock()

    async def items(self):
        async with self._lock:
            async for item in self._source:
                yield item

    async def pages(self, slots: asyncio.Semaphore):
        await slots.acquire()
        try:
            # One page at a time.
            async for page in self._source.pages():
                yield page
        finally:
            slots.release()  # for the next one
