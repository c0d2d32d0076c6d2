# `islice` reads no more than it has to; the whole expression leaves the loop, and its elements are paths.
# asyncfix: flags --strict

import itertools
from itertools import islice
from pathlib import Path


async def first(folder, limit):
    found = list(islice(Path(folder).glob("*.py"), limit))
    return [path.name for path in found if path.is_file()]


async def both(first: Path, second: Path):
    return sorted(itertools.chain(first.iterdir(), second.iterdir()))
