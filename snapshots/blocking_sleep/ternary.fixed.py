# In one arm of a conditional expression.

import asyncio


async def settle(slow):
    await asyncio.sleep(2) if slow else None
