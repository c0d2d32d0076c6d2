# Submitted and waited for at once: `run_in_executor` is both, and the pool stays the same.

from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def resize(image, width):
    return image[:width]


async def thumbnail(image):
    return pool.submit(resize, image, 64).result()


async def first_pixel_of_thumbnail(image, width):
    thumbnail = pool.submit(resize, image, max(width, 64)).result().rstrip(b"\0")
    return thumbnail[0]


async def poster(image):
    return pool.submit(
        resize,
        image,
        1024,
    ).result()


async def stamp(image):
    return pool.submit(
        resize,  # never larger
        image,
        16,
    ).result()
