# The two names are returned as they come: no need to unpack them in between.

import asyncio


async def load(path):
    def read_file():
        with open(path) as f:
            header = f.readline()
            rows = f.readlines()
        return header, rows

    return await asyncio.to_thread(read_file)
