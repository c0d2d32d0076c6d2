# `run_in_executor` takes no keywords: the future is awaited.

import asyncio
from concurrent.futures import Executor


async def thumbnail(pool: Executor, resize, image):
    return await asyncio.wrap_future(pool.submit(resize, image, width=64))
