# As the value of an assignment expression.

import asyncio


async def settle():
    if (woken := await asyncio.sleep(0.5)) is None:
        return woken
