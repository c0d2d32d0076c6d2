# Every step of the walk reads a directory, and the body of the loop awaits.
# asyncfix: flags --unsafe-fixes

import asyncio
import os


async def send(root, client):
    for folder, _, names in await asyncio.to_thread(lambda: list(os.walk(root))):
        await client.send(folder, names)
