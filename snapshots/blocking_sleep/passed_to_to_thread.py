# By reference to a thread: a waste, but nothing that blocks the loop.
# asyncfix: clean

import asyncio
import time


async def settle():
    await asyncio.to_thread(time.sleep, 0.5)
