# `run_in_executor` takes no keywords: the future is awaited.

from concurrent.futures import Executor


async def thumbnail(pool: Executor, resize, image):
    return pool.submit(resize, image, width=64).result()
