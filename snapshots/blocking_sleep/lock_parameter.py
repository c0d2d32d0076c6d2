# The lock comes from the caller, and is annotated.
# asyncfix: refuses holds-lock

import threading
import time


async def pulse(pin, lock: threading.Lock):
    with lock:
        pin.on()
        time.sleep(0.2)
        pin.off()
