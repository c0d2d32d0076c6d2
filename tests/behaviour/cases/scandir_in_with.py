# A directory is gone through in the block that closes it.
# asyncfix: flags --strict
# shows: same
import os

import slow

FOLDER = os.path.dirname(slow.path("file"))
for NAME in ("b", "a"):
    os.mkdir(os.path.join(FOLDER, NAME))


async def names(path):
    with os.scandir(path) as entries:
        return sorted(entry.name for entry in entries)


async def main():
    print(await names(FOLDER))
    try:
        await names(FOLDER + "-gone")
    except OSError as error:
        print(type(error).__name__)
