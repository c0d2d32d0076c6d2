# The function is imported under a name of its own.

import asyncio
from time import monotonic


async def settle():
    started = monotonic()
    await asyncio.sleep(0.5)
    return monotonic() - started > 10
