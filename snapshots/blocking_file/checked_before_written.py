# Whether the file is there decides about the write: on the loop the two were one step, two threads both find it absent.
# asyncfix: refuses unsafe
import os
import shutil
import subprocess
from pathlib import Path


async def write(path: Path, content: str, overwrite: bool = False) -> None:
    if path.exists() and not overwrite:
        raise FileExistsError(path)
    path.write_text(content)


async def insert(path, text):
    mode = "r+" if os.path.exists(path) else "w"
    try:
        with open(path, mode, encoding="utf-8") as file:
            file.write(text)
    except IsADirectoryError:
        return False
    return True


async def save(folder, name, source):
    target = os.path.join(folder, name)
    number = 1
    while os.path.exists(target):
        target = os.path.join(folder, f"{number}-{name}")
        number += 1
    with open(target, "wb") as out, open(source, "rb") as data:
        shutil.copyfileobj(data, out)
    return target


class Cache:
    def __init__(self, root):
        self.root = Path(root)

    def _fill(self, name, make):
        path = self.root / name
        if not path.exists():
            path.write_bytes(make())
        return path

    async def path_of(self, name):
        return self._fill(name, lambda: b"")


EXCHANGE = Path("exchange.xml")


async def convert(text):
    with open(EXCHANGE, "w") as file:
        file.write(text)
    return read_exchange()


def read_exchange():
    return EXCHANGE.read_text()
