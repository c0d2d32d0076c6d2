# The import goes after the docstring and after `__future__`.
"""Waits a moment."""

from __future__ import annotations

import time


async def settle(delay: float) -> None:
    time.sleep(delay)
