# What raises after the block moves along, and the exception comes back.

import asyncio


async def lookup(path, key):
    def read_file():
        with open(path) as f:
            for line in f:
                if line.startswith(key):
                    return line
        raise KeyError(key)

    return await asyncio.to_thread(read_file)
