# The image is read when it is needed: from opening to saving it is one function.

import asyncio

from PIL import Image


async def thumbnail(source, target):
    def write_target():
        image = Image.open(source)
        image.thumbnail((64, 64))
        image.save(target, "PNG")

    await asyncio.to_thread(write_target)
