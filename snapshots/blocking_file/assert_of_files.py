# A claim stays in the coroutine.

import asyncio
from pathlib import Path


async def check(path: Path):
    assert sum(1 for p in path.rglob("*") if p.is_file()) == 0
    await asyncio.sleep(0)
