# Files of paths are those of aiofiles as well.
# asyncfix: --prefer aiofiles --unsafe-fixes
import json
import pathlib
from pathlib import Path

import aiofiles


class Store:
    def __init__(self, folder: str):
        self.folder = Path(folder)

    async def save(self, name: str, lines: list[str]):
        async with aiofiles.open(self.folder / name, "w", encoding="utf-8") as f:
            await f.writelines(lines)

    async def load(self, name: str):
        async with aiofiles.open(self.folder.joinpath(name)) as f:
            return json.loads(await f.read())


async def lines(path: pathlib.Path):
    found = []
    async with aiofiles.open(path, "rb") as f:
        async for line in f:
            found.append(line)
    return found


async def copied(source: Path, target: str):
    async with (
        aiofiles.open(source, "rb") as reader,
        aiofiles.open(target, "wb") as writer,
    ):
        await writer.write(await reader.read())


async def closed(path: str):
    async with aiofiles.open(
        Path(path),
        mode="r",
        newline="",
    ) as f:
        data = await f.read()
    return data
