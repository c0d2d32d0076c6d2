# Between the check and the act the coroutine waits: each is a hop of its own.
# asyncfix: flags --strict

import asyncio
import os


async def drop(path, client):
    if await asyncio.to_thread(os.path.exists, path):
        await client.forget(path)
        await asyncio.to_thread(os.remove, path)
