# The same functions, in threads.
# asyncfix: flags --strict
# asyncfix: clean

import aiofiles.os


async def drop(path):
    await aiofiles.os.remove(path)
