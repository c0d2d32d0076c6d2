# The members of an archive are read from it.

import asyncio
import tarfile


async def listing(path):
    def read_names():
        with tarfile.open(path) as tar:
            return tar.getnames()

    names = await asyncio.to_thread(read_names)
    return sorted(names)
