# `time` is the caller's object here, not the module.
# asyncfix: clean

import time

STARTED = time.monotonic()


async def settle(time):
    time.sleep(0.5)
