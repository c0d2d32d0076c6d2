# The search goes on between the awaits.
# asyncfix: flags --unsafe-fixes

import asyncio
from pathlib import Path


async def send(folder: Path, client):
    for path in await asyncio.to_thread(lambda: list(folder.glob("*.txt"))):
        await client.send(path.name)
