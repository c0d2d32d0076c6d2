# What is not in the dictionary yet is read and put there; a cache without bounds keeps what is read for every language.
# asyncfix: refuses usually-fast
import functools
from pathlib import Path

_TEXTS: dict[str, str] = {}


def text(language: str) -> str:
    try:
        return _TEXTS[language]
    except KeyError:
        pass
    _TEXTS[language] = Path("texts", language).read_text()
    return _TEXTS[language]


@functools.cache
def queries(language: str) -> str:
    return Path("queries", language).read_text()


@functools.lru_cache(maxsize=None)
def rules(language: str) -> str:
    return Path("rules", language).read_text()


async def show(language: str) -> tuple[str, str, str]:
    return text(language), queries(language), rules(language)
