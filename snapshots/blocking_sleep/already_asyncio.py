# Nothing blocks here.
# asyncfix: clean

import asyncio
import time


async def settle():
    started = time.monotonic()
    await asyncio.sleep(0.5)
    return time.monotonic() - started
