# Files of paths are those of aiofiles as well.
# asyncfix: --prefer aiofiles --unsafe-fixes
import json
import pathlib
from pathlib import Path


class Store:
    def __init__(self, folder: str):
        self.folder = Path(folder)

    async def save(self, name: str, lines: list[str]):
        with (self.folder / name).open("w", encoding="utf-8") as f:
            f.writelines(lines)

    async def load(self, name: str):
        with self.folder.joinpath(name).open() as f:
            return json.load(f)


async def lines(path: pathlib.Path):
    found = []
    with path.open("rb") as f:
        for line in f:
            found.append(line)
    return found


async def copied(source: Path, target: str):
    with source.open("rb") as reader, open(target, "wb") as writer:
        writer.write(reader.read())


async def closed(path: str):
    f = Path(path).open(
        mode="r",
        newline="",
    )
    data = f.read()
    f.close()
    return data
