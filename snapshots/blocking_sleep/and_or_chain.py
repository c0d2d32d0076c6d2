# The short circuit stays where it was.

import time


async def settle(device):
    return device.ready or device.slow and time.sleep(2) or device.check()
