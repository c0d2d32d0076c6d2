# A function of another file takes the lock in a thread.
# asyncfix: --target-version py310
# asyncfix: --unsafe-fixes
# asyncfix: refuses lock-used-elsewhere
import threading

lock = threading.Lock()


async def save(storage):
    with lock:
        await storage.put()
