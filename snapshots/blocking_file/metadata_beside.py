# A `stat` alone would stay; beside the read it comes along.

import os


async def load(path):
    size = os.path.getsize(path)
    with open(path, "rb") as f:
        data = f.read()
    return size, data
