# The comprehension consumes the directory: it moves whole.
# asyncfix: flags --strict

from pathlib import Path


async def names(folder: Path):
    return [path.name for path in folder.iterdir() if path.is_file()]
