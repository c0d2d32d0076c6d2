# `run_in_executor` takes no keywords for the function.

import asyncio
import functools
from concurrent.futures import Executor


async def thumbnail(pool: Executor, resize, image):
    return await asyncio.get_running_loop().run_in_executor(
        pool, functools.partial(resize, image, width=64)
    )
