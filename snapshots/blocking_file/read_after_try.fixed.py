# What is read is not what was missing, and a cache of files has as many entries as there are files.
import asyncio
import functools
from pathlib import Path

_TEXTS: dict[str, str] = {}


def text(language: str) -> str:
    try:
        return _TEXTS[language]
    except KeyError:
        pass
    return Path("texts", language).read_text()


@functools.cache
def content(path: Path) -> str:
    return path.read_text()


async def show(language: str, path: Path) -> tuple[str, str]:
    return await asyncio.to_thread(lambda: (text(language), content(path)))
