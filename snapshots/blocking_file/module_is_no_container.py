import os
from pathlib import Path


def newest(folder: Path) -> str:
    return max(os.listdir(folder))


def forget(name: str) -> None:
    os.remove(name)


# The module holds nothing that is taken out of it.
async def take(folder: Path) -> None:
    name = newest(folder)
    text = Path("notes.txt").read_text()
    print(text)
    forget(name)


def mode() -> str:
    return os.environ["MODE"]


def leave() -> None:
    os.environ.pop("MODE")


# What the module keeps does.
async def run() -> None:
    current = mode()
    text = Path("notes.txt").read_text()
    print(current, text)
    leave()
