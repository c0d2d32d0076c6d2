# The block adds to a name of the coroutine: `nonlocal`, and nothing to return.

import asyncio


async def count(path, total):
    def read_file():
        nonlocal total
        with open(path) as f:
            for line in f:
                total += len(line.split())

    await asyncio.to_thread(read_file)
    return total
