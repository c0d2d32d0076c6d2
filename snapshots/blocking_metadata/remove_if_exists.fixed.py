# Check and act are one step: one hop, and nobody gets in between.
# asyncfix: flags --strict

import asyncio
import os


async def drop(path):
    def remove_path():
        if os.path.exists(path):
            os.remove(path)

    await asyncio.to_thread(remove_path)
