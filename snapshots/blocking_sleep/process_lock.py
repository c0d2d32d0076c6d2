# A lock shared with other processes.
# asyncfix: refuses holds-lock

import multiprocessing
import time

_bus = multiprocessing.Lock()


async def pulse(pin):
    with _bus:
        pin.on()
        time.sleep(0.2)
        pin.off()
