# The search goes on between the awaits.
# asyncfix: flags --unsafe-fixes

from pathlib import Path


async def send(folder: Path, client):
    for path in folder.glob("*.txt"):
        await client.send(path.name)
