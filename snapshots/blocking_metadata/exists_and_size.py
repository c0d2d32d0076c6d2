# Two looks in one expression: one hop.
# asyncfix: flags --strict

from pathlib import Path


async def has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
