# A lambda gives a tuple only in brackets.

import asyncio
import os
from pathlib import Path


async def stored(path: Path):
    data, size = await asyncio.to_thread(
        lambda: (path.read_bytes(), os.path.getsize(path))
    )
    print(len(data) == size)
    await done()


async def done():
    pass
