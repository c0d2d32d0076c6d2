# A path whose methods are awaited.
# asyncfix: flags --strict
# asyncfix: clean

import anyio


async def is_ready(folder: anyio.Path):
    return await (folder / "ready").exists()
