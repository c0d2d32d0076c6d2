# The loop calls the function back; it is not a coroutine.
# asyncfix: refuses sync-callback

import asyncio
import time


def flush(buffer):
    time.sleep(0.2)
    buffer.clear()


async def schedule(buffer):
    loop = asyncio.get_running_loop()
    loop.call_later(5, flush, buffer)
