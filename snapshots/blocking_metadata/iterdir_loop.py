# A loop over a directory moves whole.
# asyncfix: flags --strict

from pathlib import Path


async def clean(folder: Path) -> None:
    for path in folder.iterdir():
        if path.suffix == ".tmp":
            path.unlink(missing_ok=True)
