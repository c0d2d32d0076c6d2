# The same lock without `with`.
# asyncfix: refuses holds-lock

import threading
import time

_lock = threading.Lock()


async def pulse(pin):
    _lock.acquire()
    try:
        pin.on()
        time.sleep(0.2)
        pin.off()
    finally:
        _lock.release()
