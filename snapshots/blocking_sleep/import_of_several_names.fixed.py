# Only the name that nothing needs any more goes.

import asyncio
from time import (
    monotonic,
)


async def wait():
    started = monotonic()
    await asyncio.sleep(1)
    await asyncio.sleep(0)
    return monotonic() - started
