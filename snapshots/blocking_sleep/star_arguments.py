# The arguments stay as they are.

import time


async def settle(*pause):
    time.sleep(*pause)
