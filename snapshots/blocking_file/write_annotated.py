# In an annotated coroutine the function is annotated too.

from pathlib import Path


async def save(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as f:
        f.write(text)
