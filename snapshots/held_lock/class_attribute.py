# One lock for all instances.
# asyncfix: --unsafe-fixes --target-version py310
import threading


class Registry:
    _lock = threading.Lock()

    async def add(self, item):
        with self._lock:
            await item.register()

    async def remove(self, item):
        with Registry._lock:
            await item.unregister()
