# An import that only type checkers see does not count.

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


async def settle(done: asyncio.Event) -> None:
    await asyncio.sleep(0.5)
    done.set()
