# The arguments stay as they are.

import asyncio
import time


async def settle(*pause):
    await asyncio.sleep(*pause)
