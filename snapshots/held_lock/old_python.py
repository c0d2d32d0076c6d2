# Before Python 3.10 the lock would belong to whatever loop is current when the module is imported.
# asyncfix: --target-version py39
# asyncfix: --unsafe-fixes
# asyncfix: refuses made-outside-loop
import threading

_lock = threading.Lock()


async def write(storage):
    with _lock:
        await storage.put()
