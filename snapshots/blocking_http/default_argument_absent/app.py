# What the caller leaves out is `None` two calls further down, where that means: nothing to fetch.
# asyncfix: clean
from media import Image


async def encode(image: Image):
    return image.to_base64()
