# The block may leave the old value in place: the coroutine's own name is assigned.

import asyncio


async def version(path, default):
    found = default
    print("default", found)

    def read_file():
        nonlocal found
        with open(path) as f:
            for line in f:
                if line.startswith("version="):
                    found = line[8:].strip()

    await asyncio.to_thread(read_file)
    print("found", found)
