# A condition wakes threads: asyncio's is awaited in other places as well.
# asyncfix: --unsafe-fixes
# asyncfix: refuses no-async-twin
import threading


class Box:
    def __init__(self):
        self._changed = threading.Condition()

    async def put(self, store, item):
        with self._changed:
            await store.put(item)
