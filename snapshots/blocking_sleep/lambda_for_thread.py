# The lambda runs in a thread.
# asyncfix: clean

import asyncio
import time


async def settle(device):
    await asyncio.to_thread(lambda: (time.sleep(0.5), device.reset()))
