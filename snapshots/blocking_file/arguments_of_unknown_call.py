# Nobody knows what the call of a parameter does, so only its arguments move.

from pathlib import Path


async def both(merge, left: Path, right: Path):
    return merge(left.read_text(), right.read_text())
