# Unpacking an archive.

import zipfile


async def unpack(archive, target):
    with zipfile.ZipFile(archive) as z:
        z.extractall(target)
