# By reference to an executor.
# asyncfix: clean

import asyncio
import time


async def settle():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, time.sleep, 0.5)
