# Submitted and waited for at once: offered, since a done future would not need it.
# asyncfix: refuses unsafe

from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def resize(image, width):
    return image[:width]


async def thumbnail(image):
    return pool.submit(resize, image, 64).result()
