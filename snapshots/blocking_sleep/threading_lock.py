# Another task that wants the lock would stop the loop for good.
# asyncfix: refuses holds-lock

import threading
import time


class Relay:
    def __init__(self, pin):
        self.pin = pin
        self._lock = threading.Lock()

    async def pulse(self):
        with self._lock:
            self.pin.on()
            time.sleep(0.2)
            self.pin.off()
