# From Python 3.13 on `iterdir` reads the directory when it is called.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def entries(folder: Path):
    return await asyncio.to_thread(lambda: sorted(folder.iterdir()))
