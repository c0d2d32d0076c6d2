# A semaphore of threads stops the loop like a lock.
# asyncfix: refuses holds-lock

import threading
import time

_slots = threading.BoundedSemaphore(2)


async def pulse(pin):
    with _slots:
        pin.on()
        time.sleep(0.2)
        pin.off()
