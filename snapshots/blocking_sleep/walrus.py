# As the value of an assignment expression.

import time


async def settle():
    if (woken := time.sleep(0.5)) is None:
        return woken
