# The comprehension awaits in its element: each file is a hop of its own.

import asyncio
from pathlib import Path


async def send(paths: list[Path], client):
    return [
        await client.send(await asyncio.to_thread(path.read_text)) for path in paths
    ]
