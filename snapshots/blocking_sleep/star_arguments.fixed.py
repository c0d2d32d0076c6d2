# The arguments stay as they are.

import asyncio


async def settle(*pause):
    await asyncio.sleep(*pause)
