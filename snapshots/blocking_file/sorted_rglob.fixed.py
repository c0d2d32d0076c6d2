# Consumed whole by one call: the call is given the search.

import asyncio
from pathlib import Path


async def sources(folder: Path) -> list[Path]:
    return await asyncio.to_thread(lambda: sorted(folder.rglob("*.py")))
