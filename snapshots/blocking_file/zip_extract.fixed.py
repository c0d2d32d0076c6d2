# Unpacking an archive.

import asyncio
import zipfile


async def unpack(archive, target):
    def extract_archive():
        with zipfile.ZipFile(archive) as z:
            z.extractall(target)

    await asyncio.to_thread(extract_archive)
