# Two looks in one expression: one hop.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def has_content(path: Path) -> bool:
    return await asyncio.to_thread(lambda: path.exists() and path.stat().st_size > 0)
