# Only the owner of the lock may wait for the condition.
# asyncfix: refuses thread-affine

import threading

ready = threading.Condition()


async def wait():
    with ready:
        ready.wait(timeout=5)
