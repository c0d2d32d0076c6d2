# Lines are appended, and nobody asks where.
import asyncio
from pathlib import Path


async def append(path: Path, text: str) -> int:
    def write_file() -> None:
        with path.open("a") as file:
            file.write(text)

    await asyncio.to_thread(write_file)
    return len(text)


async def append_and_tell(path: Path, text: str) -> int:
    def write_file() -> int:
        with path.open("a") as file:
            file.write(text)
            return file.tell()

    return await asyncio.to_thread(write_file)
