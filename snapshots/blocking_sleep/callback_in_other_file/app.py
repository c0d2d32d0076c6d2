# The loop calls back a function of another file, which is not a coroutine.
# asyncfix: refuses sync-callback

import asyncio

from flushing import flush


async def schedule(buffer):
    loop = asyncio.get_running_loop()
    loop.call_later(5, flush, buffer)
