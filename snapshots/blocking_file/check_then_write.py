# The file is written only if it is not there: check and act in one hop.

from pathlib import Path


async def ensure(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text)
