# Only with `--strict`: a cached `stat` is shorter than a thread hop.
# asyncfix: flags --strict
from pathlib import Path


async def is_ready(folder: Path) -> bool:
    return (folder / "ready").exists()
