# The lock of threads is made in another file.
# asyncfix: refuses holds-lock

import time

from state import lock


async def pulse(pin):
    with lock:
        pin.on()
        time.sleep(0.2)
        pin.off()
