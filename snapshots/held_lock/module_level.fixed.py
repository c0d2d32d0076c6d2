# A lock of the module, with an annotation.
# asyncfix: --unsafe-fixes --target-version py310
import asyncio
from threading import Lock

_lock: asyncio.Lock = asyncio.Lock()


async def write(path, data, storage):
    async with _lock:
        await storage.put(path, data)


async def busy():
    return _lock.locked()
