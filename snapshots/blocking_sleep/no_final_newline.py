# The file does not end with a newline.

import time


async def settle():
    time.sleep(0.5)