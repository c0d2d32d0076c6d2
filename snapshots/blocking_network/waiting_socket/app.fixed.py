# A timeout is a wait, and `setblocking(True)` is one without an end.
# asyncfix: --unsafe-fixes
import asyncio

from channel import answer, greeting


async def talk(address):
    return await asyncio.to_thread(lambda: (answer(address), greeting(address)))
