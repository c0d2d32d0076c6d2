import asyncio
from pathlib import Path

HEADER = "# Collected\n"


# The loop is named after what it fills, not after its file.
async def collect(paths: list[Path], more: bool) -> list[str]:
    pages = [HEADER]
    if more:

        def read_pages() -> None:
            for path in paths:
                text = path.read_text()
                pages.append(text.upper())

        await asyncio.to_thread(read_pages)
    return pages


# Of two it fills neither alone.
async def both(paths: list[Path], more: bool) -> tuple[list[str], set[str]]:
    pages = [HEADER]
    names: set[str] = set()
    if more:
        for path in paths:
            pages.append(await asyncio.to_thread(path.read_text))
            names.add(path.name)
    return pages, names
