# The assignment that reaches the call is harmless.
# asyncfix: clean

import time


def skip(seconds):
    return None


async def settle():
    pause = time.sleep
    print(pause.__name__)
    pause = skip
    pause(0.5)
