# A loop over a directory moves whole.
# asyncfix: flags --strict

import asyncio
from pathlib import Path


async def clean(folder: Path) -> None:
    def remove_folder() -> None:
        for path in folder.iterdir():
            if path.suffix == ".tmp":
                path.unlink(missing_ok=True)

    await asyncio.to_thread(remove_folder)
