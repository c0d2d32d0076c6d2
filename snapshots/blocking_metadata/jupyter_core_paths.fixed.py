# Whether a file is hidden, is asked of the file system for each folder on the way.
# asyncfix: flags --strict

import asyncio

from jupyter_core.paths import is_hidden


async def shown(path, root):
    return not await asyncio.to_thread(is_hidden, path, root)
