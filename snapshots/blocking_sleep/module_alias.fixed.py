# The module has another name in this file.

import asyncio


async def settle():
    await asyncio.sleep(0.5)
