# An import in the function itself goes as well.

import asyncio


async def wait(times: int):
    import time

    for _ in range(times):
        time.sleep(1)
        await asyncio.sleep(0)
