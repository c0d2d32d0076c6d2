# The same helper waits for one caller and not for the other.
# asyncfix: refuses unsafe

import threading

ready = threading.Event()


def wait_until_ready(timeout=None):
    return ready.wait(timeout)


async def start():
    if not wait_until_ready(0):
        wait_until_ready()
