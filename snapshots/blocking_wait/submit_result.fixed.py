# Submitted and waited for at once: `run_in_executor` is both, and the pool stays the same.

import asyncio
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def resize(image, width):
    return image[:width]


async def thumbnail(image):
    return await asyncio.get_running_loop().run_in_executor(pool, resize, image, 64)


async def first_pixel_of_thumbnail(image, width):
    thumbnail = (
        await asyncio.get_running_loop().run_in_executor(
            pool, resize, image, max(width, 64)
        )
    ).rstrip(b"\0")
    return thumbnail[0]


async def poster(image):
    return await asyncio.get_running_loop().run_in_executor(
        pool,
        resize,
        image,
        1024,
    )


async def stamp(image):
    return await asyncio.wrap_future(
        pool.submit(
            resize,  # never larger
            image,
            16,
        )
    )
