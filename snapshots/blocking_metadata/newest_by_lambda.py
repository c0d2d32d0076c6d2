# `max` calls the lambda; the call leaves whole.
# asyncfix: flags --strict

import os


async def newest(paths):
    return max(paths, key=lambda p: os.stat(p).st_mtime)
