# Only the name that the block assigned is returned: one `return` does both.

import asyncio


async def load(path):
    def read_data():
        with open(path, "rb") as f:
            return f.read()

    return await asyncio.to_thread(read_data)
