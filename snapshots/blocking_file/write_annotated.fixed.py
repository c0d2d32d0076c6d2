# In an annotated coroutine the function is annotated too.

import asyncio
from pathlib import Path


async def save(path: Path, text: str) -> None:
    def write_file() -> None:
        with path.open("w", encoding="utf-8") as f:
            f.write(text)

    await asyncio.to_thread(write_file)
