# Encoding a picture takes its time in memory as well.
import io

from PIL import Image


async def thumbnail(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format="PNG")
    return buffer.getvalue()
