# The files of a list are read in one hop, never one hop a file.

import asyncio
from pathlib import Path


async def texts(paths: list[Path]):
    contents = await asyncio.to_thread(lambda: [path.read_text() for path in paths])
    await publish(contents)


async def joined(paths: list[Path]):
    return await asyncio.to_thread(
        lambda: "\n".join(path.read_text() for path in paths)
    )


async def publish(contents):
    print(contents)
