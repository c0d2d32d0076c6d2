# The working directory belongs to the whole process.
# asyncfix: flags --strict
# asyncfix: refuses thread-affine

import os


async def enter(folder):
    os.chdir(folder)
