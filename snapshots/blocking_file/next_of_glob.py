# Without a default, `next` on an empty folder raises StopIteration, which cannot cross a future.
# asyncfix: refuses stop-iteration

from pathlib import Path


async def first(folder: Path):
    return next(folder.glob("*.txt"))
