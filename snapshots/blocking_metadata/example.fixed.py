# Only with `--strict`: a cached `stat` is shorter than a thread hop.
# asyncfix: flags --strict
import asyncio
from pathlib import Path


async def is_ready(folder: Path) -> bool:
    return await asyncio.to_thread((folder / "ready").exists)
