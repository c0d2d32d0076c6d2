# The loop awaits between one entry and the next.
# asyncfix: flags --unsafe-fixes --strict

from pathlib import Path


async def send(folder: Path, client):
    for path in folder.iterdir():
        await client.send(path.name)
