# The layout of the argument stays.

import time


async def settle(attempt, jitter):
    time.sleep(
        min(30, 2**attempt)
        + jitter
    )
