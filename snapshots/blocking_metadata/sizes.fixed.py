# Light items of a comprehension: all in one hop.
# asyncfix: flags --strict

import asyncio
import os


async def sizes(paths):
    return await asyncio.to_thread(
        lambda: {path: os.path.getsize(path) for path in paths}
    )
