# The comment stands in what would be replaced.
# asyncfix: refuses comment-in-the-way

import time


async def settle():
    (
        time  # the thread's clock
        .sleep(0.5)
    )
