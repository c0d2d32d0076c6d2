# A module-level name for the function.

import asyncio
import time

pause = time.sleep


async def settle():
    await asyncio.sleep(0.5)
