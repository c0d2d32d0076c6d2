# The twin exists in every version: nothing is different for Python 3.8.
# asyncfix: --target-version py38

import asyncio


async def settle():
    await asyncio.sleep(0.5)
