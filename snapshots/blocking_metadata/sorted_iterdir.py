# From Python 3.13 on `iterdir` reads the directory when it is called.
# asyncfix: flags --strict

from pathlib import Path


async def entries(folder: Path):
    return sorted(folder.iterdir())
