# The module has another name in this file.

import asyncio
import time as clock


async def settle():
    await asyncio.sleep(0.5)
