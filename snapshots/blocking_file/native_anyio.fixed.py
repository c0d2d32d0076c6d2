# Files that a coroutine opens itself are those of anyio, where that is asked for.
# asyncfix: --prefer anyio --unsafe-fixes
import json

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
