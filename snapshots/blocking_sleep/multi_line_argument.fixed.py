# The layout of the argument stays.

import asyncio


async def settle(attempt, jitter):
    await asyncio.sleep(
        min(30, 2**attempt)
        + jitter
    )
