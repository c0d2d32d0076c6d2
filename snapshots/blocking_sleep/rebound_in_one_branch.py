# The function may be the harmless one that the caller gave.
# asyncfix: refuses unsafe

import time


async def settle(pause=None):
    if pause is None:
        pause = time.sleep
    pause(0.5)
