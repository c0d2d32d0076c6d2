# The same with an explicit close.

import asyncio


async def save(path, text):
    f = open(path, "w")
    await asyncio.to_thread(f.write, text)
    f.close()
