# A function that keeps its only result blocks the first time and never again.
# asyncfix: refuses usually-fast
import functools
from functools import cached_property
from pathlib import Path

once = functools.lru_cache(maxsize=None)


@functools.lru_cache(maxsize=1)
def licence() -> str:
    return Path("LICENSE").read_text()


@once
def notice() -> str:
    return Path("NOTICE").read_text()


class Settings:
    @cached_property
    def defaults(self) -> str:
        return Path("defaults.toml").read_text()


async def about(settings: Settings) -> str:
    return licence() + notice() + settings.defaults
