# After `from __future__` comes a block of its own for the new import.
"""Waits a moment."""

from __future__ import annotations

import asyncio


async def settle(delay: float) -> None:
    await asyncio.sleep(delay)
