# A condition is a lock as well.
# asyncfix: refuses holds-lock

import threading
import time


class Relay:
    def __init__(self, pin):
        self.pin = pin
        self.changed = threading.Condition()

    async def pulse(self):
        with self.changed:
            self.pin.on()
            time.sleep(0.2)
            self.pin.off()
            self.changed.notify_all()
