# One call with keywords.
# asyncfix: flags --strict

from pathlib import Path


async def prepare(folder: Path) -> Path:
    (folder / "cache").mkdir(parents=True, exist_ok=True)
    return folder / "cache"
