# In the test of a loop, behind `and`.

import asyncio


async def wait_until_idle(device):
    while device.busy() and await asyncio.sleep(0.5) is None:
        device.checks += 1
    return device.checks
