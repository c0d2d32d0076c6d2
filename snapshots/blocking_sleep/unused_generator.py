# The generator is handed out; nothing on the loop consumes it.
# asyncfix: clean

import time


def ticks(delay):
    while True:
        time.sleep(delay)
        yield time.monotonic()


async def make_ticks():
    return ticks(0.5)
