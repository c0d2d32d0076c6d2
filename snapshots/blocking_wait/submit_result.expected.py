# Submitted and waited for at once: the loop's own way to use an executor.

import asyncio
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def resize(image, width):
    return image[:width]


async def thumbnail(image):
    return await asyncio.get_running_loop().run_in_executor(pool, resize, image, 64)
