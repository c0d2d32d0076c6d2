# The clock is still read.

import asyncio
import time


async def wait():
    started = time.monotonic()
    await asyncio.sleep(1)
    return time.monotonic() - started
