# The file starts with a byte order mark.

import asyncio


async def settle():
    await asyncio.sleep(0.5)
