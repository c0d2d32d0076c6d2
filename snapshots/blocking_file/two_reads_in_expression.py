# Both files are read in one hop.

from pathlib import Path


async def page(header: Path, body: Path) -> str:
    return header.read_text() + body.read_text().strip()
