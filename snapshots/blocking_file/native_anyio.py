# Files that a coroutine opens itself are those of anyio, where that is asked for.
# asyncfix: --prefer anyio --unsafe-fixes
import json
from pathlib import Path

import anyio


async def load(path: str):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


async def lines(path: str):
    found = []
    with open(path) as f:
        for line in f:
            found.append(line)
    await anyio.sleep(1)
    return found


async def closed(path: str):
    f = open(path)
    data = f.read()
    f.close()
    return data


async def closed_in_the_end(path: str):
    f = open(path)
    try:
        return f.read()
    finally:
        f.close()


async def of_a_path(path: Path):
    with path.open() as f:
        return f.read()


async def of_a_path_with_arguments(path: str):
    f = Path(path).open("rb")
    try:
        return f.read(10)
    finally:
        f.close()
