# The comprehension consumes the directory: it moves whole.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def names(folder: Path):
    return await asyncio.to_thread(
        lambda: [path.name for path in folder.iterdir() if path.is_file()]
    )
