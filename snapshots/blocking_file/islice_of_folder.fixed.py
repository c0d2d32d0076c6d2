# `islice` reads no more than it has to; the whole expression leaves the loop, and its elements are paths.
# asyncfix: flags --strict

import asyncio
import itertools
from itertools import islice
from pathlib import Path


async def first(folder, limit):
    def read_file():
        found = list(islice(Path(folder).glob("*.py"), limit))
        return [path.name for path in found if path.is_file()]

    return await asyncio.to_thread(read_file)


async def both(first: Path, second: Path):
    def read_file():
        return sorted(itertools.chain(first.iterdir(), second.iterdir()))

    return await asyncio.to_thread(read_file)
