# Two conditions share a lock, which the helper takes by its own name.
# asyncfix: refuses unsafe

import threading


class Ring:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)

    def take(self):
        with self.lock:
            while not self.items:
                self.not_empty.wait()
            self.not_full.notify()
            return self.items.pop(0)


async def next_item(ring: Ring):
    return ring.take()
