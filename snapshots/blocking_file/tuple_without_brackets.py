# A lambda gives a tuple only in brackets.

import os
from pathlib import Path


async def stored(path: Path):
    data, size = path.read_bytes(), os.path.getsize(path)
    print(len(data) == size)
    await done()


async def done():
    pass
