# The image is read when it is needed: from opening to saving it is one function.

from PIL import Image


async def thumbnail(source, target):
    image = Image.open(source)
    image.thumbnail((64, 64))
    image.save(target, "PNG")
