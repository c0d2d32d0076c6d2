# A star, an unpacking and `extend` take every item at once.

from pathlib import Path


async def both(folder: Path, client):
    await client.send(*folder.glob("*.txt"))
    first, *rest = folder.glob("*.md")
    await client.send(first)
    rest.extend(folder.glob("*.rst"))
    return rest
