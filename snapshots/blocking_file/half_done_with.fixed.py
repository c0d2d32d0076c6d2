# Only the read had been moved: now opening and closing go with it.

import asyncio


async def load(path):
    def read_data():
        with open(path, "rb") as f:
            return f.read()

    return await asyncio.to_thread(read_data)
