# A wait that ends by itself keeps a thread only for so long.

import threading

ready = threading.Event()


async def started():
    return ready.wait(timeout=2.5)
