# Files that are read in threads already.
# asyncfix: clean

import aiofiles


async def load(path):
    async with aiofiles.open(path) as f:
        return await f.read()
