# One call with keywords.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def prepare(folder: Path) -> Path:
    await asyncio.to_thread((folder / "cache").mkdir, parents=True, exist_ok=True)
    return folder / "cache"
