# The bare `except` would now also see the cancellation: only with --unsafe-fixes.
# asyncfix: --unsafe-fixes

import time


async def settle(device):
    try:
        time.sleep(0.5)
        await device.reset()
    except:
        device.failed = True
