# The test asks the file system twice, in one hop, and the second question still depends on the first.
# asyncfix: flags --strict

import asyncio
import os


async def check(path):
    if await asyncio.to_thread(
        lambda: os.path.exists(path) and os.path.getsize(path) > 0
    ):
        await report(path)


async def report(path):
    print(path)
