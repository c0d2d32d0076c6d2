# The short circuit stays where it was.

import asyncio


async def settle(device):
    return device.ready or device.slow and await asyncio.sleep(2) or device.check()
