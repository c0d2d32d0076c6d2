# The import goes on to the next line, which is empty.
import abc\

import asyncio
from pathlib import Path


async def load(path: Path) -> abc.ABC:
    return await asyncio.to_thread(path.read_text)
