# The module has another name in this file.

import time as clock


async def settle():
    clock.sleep(0.5)
