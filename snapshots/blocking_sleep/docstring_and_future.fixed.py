# The import goes after the docstring and after `__future__`.
"""Waits a moment."""

from __future__ import annotations

import asyncio


async def settle(delay: float) -> None:
    await asyncio.sleep(delay)
