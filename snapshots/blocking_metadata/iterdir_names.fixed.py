# The comprehension consumes the directory: it moves whole.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def names(folder: Path):
    def read_folder():
        return [path.name for path in folder.iterdir() if path.is_file()]

    return await asyncio.to_thread(read_folder)
