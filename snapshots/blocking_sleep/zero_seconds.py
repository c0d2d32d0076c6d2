# A sleep of no time lets other threads run, and does not wait.
# asyncfix: clean

import time


async def spin(steps):
    for step in steps:
        step()
        time.sleep(0)
