# A counter that starts again is nothing that is made once.
# asyncfix: --unsafe-fixes
import time


class Poller:
    def __init__(self):
        self.failed = 0

    async def poll(self, get):
        while True:
            try:
                return await get()
            except OSError:
                self.failed += 1
                if self.failed == 3:
                    time.sleep(30)
                    self.failed = 0
                else:
                    time.sleep(1)
