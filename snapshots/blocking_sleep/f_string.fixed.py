# Inside a replacement field.

import asyncio


async def settle(name):
    return f"{name}: {await asyncio.sleep(0.5)}"
