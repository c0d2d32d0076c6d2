# A lock of the loop may be held across an await.

import asyncio

_lock = asyncio.Lock()


async def pulse(pin):
    async with _lock:
        pin.on()
        await asyncio.sleep(0.2)
        pin.off()
