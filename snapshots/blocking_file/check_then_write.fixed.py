# The file is written only if it is not there: check and act in one hop.

import asyncio
from pathlib import Path


async def ensure(path: Path, text: str) -> None:
    def write_path() -> None:
        if not path.exists():
            path.write_text(text)

    await asyncio.to_thread(write_path)
