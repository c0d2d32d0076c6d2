# A parameter hides `asyncio`: the module comes in under a private name.

import time


async def settle(asyncio=True):
    if asyncio:
        time.sleep(0.5)
