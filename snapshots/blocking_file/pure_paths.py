# Nothing here asks the file system.
# asyncfix: clean

import os
from pathlib import Path


async def names(folder: Path, name):
    target = (folder / name).with_suffix(".txt")
    return os.path.join(str(target.parent), os.path.basename(name)), target.stem
