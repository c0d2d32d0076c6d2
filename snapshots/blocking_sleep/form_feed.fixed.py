# A page break between the definitions.

import asyncio
import time


async def settle():
    await asyncio.sleep(0.5)
