# The file starts with a byte order mark.

import asyncio
import time


async def settle():
    await asyncio.sleep(0.5)
