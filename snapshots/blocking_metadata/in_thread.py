# A function that a thread runs.
# asyncfix: flags --strict
# asyncfix: clean

import asyncio
import os


async def drop(path):
    def remove_path():
        if os.path.exists(path):
            os.remove(path)

    await asyncio.to_thread(remove_path)
