# A page break between the definitions.

import asyncio


async def settle():
    await asyncio.sleep(0.5)
