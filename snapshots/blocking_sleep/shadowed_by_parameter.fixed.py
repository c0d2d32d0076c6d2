# A parameter hides `asyncio`: the module comes in under a private name.

import asyncio as _asyncio


async def settle(asyncio=True):
    if asyncio:
        await _asyncio.sleep(0.5)
