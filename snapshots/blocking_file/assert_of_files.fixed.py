# A claim stays in the coroutine.

import asyncio
from pathlib import Path


async def check(path: Path):
    assert (
        await asyncio.to_thread(lambda: sum(1 for p in path.rglob("*") if p.is_file()))
        == 0
    )
    await asyncio.sleep(0)
