# Only the function is imported: the new import goes before the `from` line.

import asyncio


async def settle():
    await asyncio.sleep(0.5)
