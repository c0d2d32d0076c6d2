# The count of bytes comes back.

from pathlib import Path


async def save(folder: Path, data: bytes) -> int:
    return (folder / "data.bin").write_bytes(data)
