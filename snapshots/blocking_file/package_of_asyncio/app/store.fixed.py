import asyncio
from pathlib import Path


async def load(path: Path):
    return await asyncio.to_thread(path.read_text)
