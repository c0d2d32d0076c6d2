# The only import stands in the coroutine: the new one goes below the docstring.
"""Waits a moment."""

import asyncio


async def settle():
    await asyncio.sleep(0.5)
