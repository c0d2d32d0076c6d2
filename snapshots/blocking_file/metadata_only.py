# Alone, a `stat` is shorter than the hop.
# asyncfix: refuses usually-fast

import os


async def size(path):
    return os.path.getsize(path)
