# Files that a coroutine opens itself are those of anyio, where that is asked for.
# asyncfix: --prefer anyio --unsafe-fixes
import json
from pathlib import Path

import anyio


async def load(path: str):
    async with await anyio.open_file(path, encoding="utf-8") as f:
        return json.loads(await f.read())


async def lines(path: str):
    found = []
    async with await anyio.open_file(path) as f:
        async for line in f:
            found.append(line)
    await anyio.sleep(1)
    return found


async def closed(path: str):
    async with await anyio.open_file(path) as f:
        data = await f.read()
    return data


async def closed_in_the_end(path: str):
    def read_file():
        f = open(path)
        try:
            return f.read()
        finally:
            f.close()

    return await anyio.to_thread.run_sync(read_file)


async def of_a_path(path: Path):
    async with await anyio.open_file(path) as f:
        return await f.read()


async def of_a_path_with_arguments(path: str):
    def read_file():
        f = Path(path).open("rb")
        try:
            return f.read(10)
        finally:
            f.close()

    return await anyio.to_thread.run_sync(read_file)
