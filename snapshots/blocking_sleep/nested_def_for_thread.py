# The inner function runs in a thread.
# asyncfix: clean

import asyncio
import time


async def warm_up(device):
    def heat():
        device.power = 100
        time.sleep(3)
        device.power = 20

    await asyncio.to_thread(heat)
