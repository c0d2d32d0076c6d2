# The result is asked for more.
# asyncfix: flags --strict

import asyncio
import os


async def age(path, now):
    return now - (await asyncio.to_thread(os.stat, path)).st_mtime
