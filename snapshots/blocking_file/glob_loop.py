# The search runs while the loop goes on, so the loop moves with what it reads.

from pathlib import Path


async def load(folder: Path):
    texts = {}
    for path in folder.glob("*.txt"):
        texts[path.name] = path.read_text()
    return texts
