# AnyIO's own files.
# asyncfix: clean

import anyio


async def load(path):
    async with await anyio.open_file(path) as f:
        return await f.read()
