# Only the test asks the file system: it stays an expression.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def check(folder: Path) -> None:
    if not await asyncio.to_thread(folder.is_dir):
        raise NotADirectoryError(folder)
