# The count goes on from one file to the next, and the loop itself awaits.

import asyncio


async def count(paths):
    total = 0
    async for path in paths:

        def read_file(path):
            nonlocal total
            with open(path, "rb") as f:
                total += len(f.read())

        await asyncio.to_thread(read_file, path)
    return total
