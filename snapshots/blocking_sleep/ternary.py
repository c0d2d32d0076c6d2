# In one arm of a conditional expression.

import time


async def settle(slow):
    time.sleep(2) if slow else None
