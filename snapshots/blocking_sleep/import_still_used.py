# The clock is still read.

import time


async def wait():
    started = time.monotonic()
    time.sleep(1)
    return time.monotonic() - started
