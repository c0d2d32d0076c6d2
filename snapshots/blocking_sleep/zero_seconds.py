# A sleep of no time is still the exact twin.

import time


async def spin(steps):
    for step in steps:
        step()
        time.sleep(0)
