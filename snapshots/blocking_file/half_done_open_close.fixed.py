# The same with an explicit close.

import asyncio


async def save(path, text):
    def write_file():
        f = open(path, "w")
        f.write(text)
        f.close()

    await asyncio.to_thread(write_file)
