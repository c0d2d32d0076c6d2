# The shell is waited for.

import os


async def touch(path):
    code = os.system(f"touch {path}")
    return code == 0
