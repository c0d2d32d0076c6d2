# A wait that ends by itself keeps a thread only for so long.

import asyncio
import threading

ready = threading.Event()


async def started():
    return await asyncio.to_thread(ready.wait, timeout=2.5)
