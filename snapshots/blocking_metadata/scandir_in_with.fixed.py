# asyncfix: --strict
# The iterator of a directory is closed by its block, which moves as a whole.
import asyncio
import os


async def names(path):
    def read_file():
        with os.scandir(path) as entries:
            return sorted(entry.name for entry in entries)

    return await asyncio.to_thread(read_file)
