# The whole coroutine on one line.

import time


async def settle(): time.sleep(0.5)
