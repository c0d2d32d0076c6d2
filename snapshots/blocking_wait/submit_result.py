# Submitted and waited for at once: the loop's own way to use an executor.

from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def resize(image, width):
    return image[:width]


async def thumbnail(image):
    return pool.submit(resize, image, 64).result()
