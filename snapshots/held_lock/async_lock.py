# asyncfix: clean
# A lock of asyncio may be held while its task waits.
import asyncio


class Cache:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._items = {}

    async def get(self, key, load):
        async with self._lock:
            if key not in self._items:
                self._items[key] = await load(key)
            return self._items[key]
