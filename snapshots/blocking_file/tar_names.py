# The members of an archive are read from it.

import tarfile


async def listing(path):
    with tarfile.open(path) as tar:
        names = tar.getnames()
    return sorted(names)
