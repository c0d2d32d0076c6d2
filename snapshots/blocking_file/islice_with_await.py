# Reading the whole folder first would undo what `islice` is for.
# asyncfix: refuses lazy-result

from itertools import islice
from pathlib import Path


async def show(folder: Path, send):
    for path in islice(folder.iterdir(), 10):
        await send(path.name)
