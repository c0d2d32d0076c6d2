# Without `--strict` a look into the file system is only reported.
# asyncfix: refuses usually-fast

import os


async def drop(path):
    if os.path.exists(path):
        os.remove(path)
