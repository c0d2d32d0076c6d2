# Waiting for a thread must not stop the loop that the thread may need.
# asyncfix: flags --unsafe-fixes
import asyncio
import threading

ready = threading.Event()


async def start(worker):
    threading.Thread(target=worker, args=(ready,)).start()
    await asyncio.to_thread(ready.wait, timeout=30)
