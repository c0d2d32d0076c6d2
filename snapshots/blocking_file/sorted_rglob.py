# Consumed whole by one call: the call is given the search.

from pathlib import Path


async def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))
