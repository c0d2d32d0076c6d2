# A sleep of no time is still the exact twin.

import asyncio
import time


async def spin(steps):
    for step in steps:
        step()
        await asyncio.sleep(0)
