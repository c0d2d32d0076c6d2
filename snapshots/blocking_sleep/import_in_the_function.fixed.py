# An import in the function itself goes as well.

import asyncio


async def wait(times: int):
    for _ in range(times):
        await asyncio.sleep(1)
        await asyncio.sleep(0)
