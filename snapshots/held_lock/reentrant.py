# A lock that its owner may take twice, and one of processes.
# asyncfix: --target-version py310
# asyncfix: --unsafe-fixes
# asyncfix: refuses no-async-twin
import multiprocessing
import threading

lock = threading.RLock()
shared = multiprocessing.Lock()


async def write(storage):
    with lock:
        await storage.put()
    with shared:
        await storage.put()
