# The function that is handed over as a key is called for each item.
# asyncfix: flags --strict

import os


async def newest(paths):
    return max(paths, key=os.path.getmtime)
