# A `stat` alone would stay; beside the read it comes along.

import asyncio
import os


async def load(path):
    def read_file():
        size = os.path.getsize(path)
        with open(path, "rb") as f:
            data = f.read()
        return size, data

    return await asyncio.to_thread(read_file)
