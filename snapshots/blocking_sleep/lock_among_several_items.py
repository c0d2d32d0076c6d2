# The lock is the second item of the `with`.
# asyncfix: refuses holds-lock

import threading
import time
from contextlib import suppress

_lock = threading.Lock()


async def pulse(pin):
    with suppress(OSError), _lock:
        pin.on()
        time.sleep(0.2)
        pin.off()
