# Held across an await, the lock would stop the loop at its next taker.
# asyncfix: refuses thread-affine

import threading

lock = threading.Lock()


async def enter():
    lock.acquire()
