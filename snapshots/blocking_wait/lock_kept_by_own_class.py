# Nothing gives the lock back when the block ends.
# asyncfix: refuses thread-affine

import threading


class Claim:
    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *exc):
        self.left = True


claim = Claim()


def enter():
    with claim:
        return claim


async def take():
    return enter()
