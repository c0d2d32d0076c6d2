# Inside a replacement field.

import asyncio
import time


async def settle(name):
    return f"{name}: {await asyncio.sleep(0.5)}"
