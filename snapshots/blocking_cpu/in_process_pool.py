# Computed in another process.
# asyncfix: clean

import asyncio
import zlib
from concurrent.futures import ProcessPoolExecutor

pool = ProcessPoolExecutor()


async def pack(data):
    return await asyncio.get_running_loop().run_in_executor(pool, zlib.compress, data)
