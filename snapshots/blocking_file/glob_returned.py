# Nothing is searched yet: that happens where the result is consumed.
# asyncfix: clean

from pathlib import Path


async def sources(folder: Path):
    return folder.rglob("*.py")
