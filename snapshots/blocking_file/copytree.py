# One call, as it is.

import shutil


async def backup(source, target):
    shutil.copytree(source, target, dirs_exist_ok=True)
    return target
