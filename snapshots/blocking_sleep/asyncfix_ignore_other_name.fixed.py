# The suppression is for another transform.

import asyncio


async def settle():
    await asyncio.sleep(0.5)  # asyncfix: ignore[blocking-http] no network here
