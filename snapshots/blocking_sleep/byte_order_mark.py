# The file starts with a byte order mark.

import time


async def settle():
    time.sleep(0.5)
