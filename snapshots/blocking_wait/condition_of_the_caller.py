# The coroutine holds the lock of the condition: a helper that only waits cannot do so in another thread.
# asyncfix: refuses thread-affine

import threading


class Gate:
    def __init__(self):
        self.changed = threading.Condition()
        self.open = False

    def pause(self):
        self.changed.wait()


async def enter(gate: Gate):
    gate.changed.acquire(blocking=False)
    gate.pause()
