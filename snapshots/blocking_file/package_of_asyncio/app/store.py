from pathlib import Path


async def load(path: Path):
    return path.read_text()
