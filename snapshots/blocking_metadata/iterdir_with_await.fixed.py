# The loop awaits between one entry and the next.
# asyncfix: flags --unsafe-fixes --strict

import asyncio
from pathlib import Path


async def send(folder: Path, client):
    for path in await asyncio.to_thread(lambda: list(folder.iterdir())):
        await client.send(path.name)
