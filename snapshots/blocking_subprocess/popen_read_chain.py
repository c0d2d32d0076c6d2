# Started and read in one expression.

import os


async def kernel():
    return os.popen("uname -s").read().strip()
