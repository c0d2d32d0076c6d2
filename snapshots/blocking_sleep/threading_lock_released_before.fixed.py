# The lock is free again when the pause comes.

import asyncio
import threading

_lock = threading.Lock()


async def pulse(pin):
    with _lock:
        pin.on()
    await asyncio.sleep(0.2)
    with _lock:
        pin.off()
