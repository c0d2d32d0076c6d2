# A heavy call and a light one beside it.

import asyncio
import os
import shutil


async def move(source, target):
    def copy_source():
        shutil.copy2(source, target)
        os.remove(source)

    await asyncio.to_thread(copy_source)
