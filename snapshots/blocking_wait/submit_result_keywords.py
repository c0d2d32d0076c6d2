# Submitted and waited for at once: offered, since a done future would not need it.
# asyncfix: refuses unsafe

from concurrent.futures import Executor


async def thumbnail(pool: Executor, resize, image):
    return pool.submit(resize, image, width=64).result()
