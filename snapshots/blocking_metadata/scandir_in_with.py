# asyncfix: --strict
# The iterator of a directory is a manager as well: what goes over it moves with the block.
import os


async def names(path):
    with os.scandir(path) as entries:
        return sorted(entry.name for entry in entries)
