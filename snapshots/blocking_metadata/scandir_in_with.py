# asyncfix: --strict
# The iterator of a directory is closed by its block, which moves as a whole.
import os


async def names(path):
    with os.scandir(path) as entries:
        return sorted(entry.name for entry in entries)
