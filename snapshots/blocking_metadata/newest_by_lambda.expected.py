# `max` calls the lambda; the call leaves whole.
# asyncfix: flags --strict

import asyncio
import os


async def newest(paths):
    return await asyncio.to_thread(max, paths, key=lambda p: os.stat(p).st_mtime)
