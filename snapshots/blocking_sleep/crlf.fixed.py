# Lines end with CR LF, also the new one.

import asyncio


async def settle():
    await asyncio.sleep(0.5)
