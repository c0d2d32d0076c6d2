# The result is asked for more.
# asyncfix: flags --strict

import os


async def age(path, now):
    return now - os.stat(path).st_mtime
