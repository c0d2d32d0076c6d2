# One call, as it is.

import asyncio
import shutil


async def backup(source, target):
    await asyncio.to_thread(shutil.copytree, source, target, dirs_exist_ok=True)
    return target
