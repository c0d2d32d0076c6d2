# A heavy call and a light one beside it.

import os
import shutil


async def move(source, target):
    shutil.copy2(source, target)
    os.remove(source)
