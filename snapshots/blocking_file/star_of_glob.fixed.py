# A star, an unpacking and `extend` take every item at once.

import asyncio
from pathlib import Path


async def both(folder: Path, client):
    await client.send(*await asyncio.to_thread(lambda: list(folder.glob("*.txt"))))
    first, *rest = await asyncio.to_thread(lambda: list(folder.glob("*.md")))
    await client.send(first)

    def read_folder_2() -> None:
        rest.extend(folder.glob("*.rst"))

    await asyncio.to_thread(read_folder_2)
    return rest
