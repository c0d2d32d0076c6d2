# Only the name that nothing needs any more goes.

import asyncio
from time import (
    monotonic,
    sleep,
)


async def wait():
    started = monotonic()
    sleep(1)
    await asyncio.sleep(0)
    return monotonic() - started
