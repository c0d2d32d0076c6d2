# Brackets of an argument's own, names that only look the same, archives in memory, arguments that are left out.
# shows: same
import asyncio
import io
import os
import tempfile
import zipfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()
ROOT = Path(FOLDER.name)


class Task:
    def __init__(self, name, folder=None):
        self.name = name
        if folder is None:
            folder = []
        self.files = self.found(folder)

    @staticmethod
    def found(folder):
        if not folder:
            return []
        return sorted(name for _, _, names in os.walk(folder) for name in names)


async def text():
    return "text"


async def brackets(path: Path):
    path.write_text((await text()), encoding=("utf-8"))
    return (path.read_text)((("utf-8")))


async def same_names(path: Path, others):
    with open(path, "wb") as f:
        f.write(b"data")
    ordered = sorted(others, key=lambda f: -len(f))
    return sorted({Path(f).name for f in ordered})


async def parameter(path: Path):
    def is_same(checksum):
        return checksum == "content"

    with open(path) as file:
        checksum = file.read()
    return is_same(checksum)


async def archive():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("name", "content")
    with zipfile.ZipFile(buffer) as packed:
        packed.extractall(ROOT / "unpacked")


async def tasks():
    left_out = Task("a")
    given = Task("b", ROOT / "unpacked")
    return left_out.files, given.files


async def main():
    print(await brackets(ROOT / "brackets"))
    print(await same_names(ROOT / "names", ["a/b", "a/bcd"]))
    await archive()
    print(await parameter(ROOT / "unpacked" / "name"))
    print(await tasks())
