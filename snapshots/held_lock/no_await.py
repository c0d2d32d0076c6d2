# Short sections without an await are right as they are, and locks of the loop are.
# asyncfix: --target-version py310
# asyncfix: clean
import asyncio
import threading

lock = threading.Lock()
loop_lock = asyncio.Lock()


async def add(counts, key):
    with lock:
        counts[key] += 1
    await asyncio.sleep(0)


async def flush(storage):
    async with loop_lock:
        await storage.flush()


async def later(storage):
    with lock:
        async def flush():
            await storage.flush()
    return flush
