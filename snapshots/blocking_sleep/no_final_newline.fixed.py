# The file does not end with a newline.

import asyncio


async def settle():
    await asyncio.sleep(0.5)