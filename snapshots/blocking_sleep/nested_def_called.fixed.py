# The inner function is called by the coroutine: that call leaves the loop, whole.

import asyncio
import time


async def warm_up(device):
    def hold(seconds):
        time.sleep(seconds)
        return device

    await device.connect()
    return await asyncio.to_thread(hold, 3)
