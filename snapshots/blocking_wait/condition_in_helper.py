# The helper takes the lock of the condition itself, so it may do all that in another thread.
# asyncfix: refuses unsafe

import threading


class Box:
    def __init__(self):
        self._changed = threading.Condition()
        self._items = []

    def put(self, item):
        with self._changed:
            self._items.append(item)
            self._changed.notify()

    def take(self):
        with self._changed:
            while not self._items:
                self._changed.wait()
            return self._items.pop()


async def next_item(box: Box):
    return box.take()
