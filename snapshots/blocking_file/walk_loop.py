# Every step of the walk reads a directory.

import os


async def size(root):
    total = 0
    for folder, _, names in os.walk(root):
        for name in names:
            total += os.path.getsize(os.path.join(folder, name))
    return total
