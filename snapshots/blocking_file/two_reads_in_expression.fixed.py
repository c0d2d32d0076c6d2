# Both files are read in one hop.

import asyncio
from pathlib import Path


async def page(header: Path, body: Path) -> str:
    return await asyncio.to_thread(
        lambda: header.read_text() + body.read_text().strip()
    )
