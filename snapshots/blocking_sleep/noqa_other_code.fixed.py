# Suppressed for another rule: the call is rewritten and the comment stays.

import asyncio


async def settle():
    await asyncio.sleep(0.5)  # noqa: S311
