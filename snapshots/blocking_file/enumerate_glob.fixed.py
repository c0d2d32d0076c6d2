# `enumerate` hands on what reads the folder.
# asyncfix: flags --unsafe-fixes

import asyncio
from pathlib import Path


async def send(folder: Path, client):
    for number, path in enumerate(
        await asyncio.to_thread(lambda: list(folder.glob("*.txt")))
    ):
        await client.send(number, path.name)


async def pairs(folder: Path):
    return await asyncio.to_thread(lambda: list(enumerate(folder.glob("*.txt"))))
