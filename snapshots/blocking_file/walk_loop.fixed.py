# Every step of the walk reads a directory.

import asyncio
import os


async def size(root):
    def read_total():
        total = 0
        for folder, _, names in os.walk(root):
            for name in names:
                total += os.path.getsize(os.path.join(folder, name))
        return total

    return await asyncio.to_thread(read_total)
