# Nobody knows what the call of a parameter does, so only its arguments move.

import asyncio
from pathlib import Path


async def both(merge, left: Path, right: Path):
    return merge(
        await asyncio.to_thread(left.read_text),
        await asyncio.to_thread(right.read_text),
    )
