# A generator expression and its consumer move together.
# asyncfix: --strict

import asyncio
import os


async def any_exists(paths):
    return await asyncio.to_thread(lambda: any(os.path.exists(path) for path in paths))
