# Nothing here asks the file system.
# asyncfix: flags --strict
# asyncfix: clean

import os
from pathlib import Path


async def target(folder: Path, name):
    path = folder / os.path.basename(name)
    return path.with_suffix(".bin").relative_to(folder), os.fspath(path)
