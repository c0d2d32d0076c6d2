# One lock for all instances.
# asyncfix: --unsafe-fixes --target-version py310
import asyncio
import threading


class Registry:
    _lock = asyncio.Lock()

    async def add(self, item):
        async with self._lock:
            await item.register()

    async def remove(self, item):
        async with Registry._lock:
            await item.unregister()
