# `enumerate` hands on what reads the folder.
# asyncfix: flags --unsafe-fixes

from pathlib import Path


async def send(folder: Path, client):
    for number, path in enumerate(folder.glob("*.txt")):
        await client.send(number, path.name)


async def pairs(folder: Path):
    return list(enumerate(folder.glob("*.txt")))
