# Started and read in one expression.

import asyncio
import os


async def kernel():
    return await asyncio.to_thread(lambda: os.popen("uname -s").read().strip())
