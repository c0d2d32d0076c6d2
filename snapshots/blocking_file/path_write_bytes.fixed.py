# The count of bytes comes back.

import asyncio
from pathlib import Path


async def save(folder: Path, data: bytes) -> int:
    return await asyncio.to_thread((folder / "data.bin").write_bytes, data)
