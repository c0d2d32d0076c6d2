"""Which names a helper sets is known only when it runs: its caller reads one of them."""
# asyncfix: refuses unsafe

import json
import sys
from pathlib import Path

GREETING = ""


def set_locale(path: Path) -> None:
    with open(path) as f:
        globals().update(json.load(f))


def set_one(path: Path, name: str) -> None:
    globals()[name] = path.read_text()


def set_module(path: Path) -> None:
    for name, value in json.loads(path.read_text()).items():
        setattr(sys.modules[__name__], name, value)


class Greeter:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.greeting = ""

    def load(self) -> None:
        for name, value in json.loads(self.path.read_text()).items():
            setattr(self, name, value)

    async def greet(self) -> str:
        self.load()
        return self.greeting


async def greet(path: Path) -> str:
    set_locale(path)
    return GREETING


async def greet_one(path: Path) -> str:
    set_one(path, "GREETING")
    return GREETING


async def greet_module(path: Path) -> str:
    set_module(path)
    return GREETING
