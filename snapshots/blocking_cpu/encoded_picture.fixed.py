# Encoding a picture takes its time in memory as well.
import asyncio
import io

from PIL import Image


async def thumbnail(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    await asyncio.to_thread(image.save, buffer, format="PNG")
    return buffer.getvalue()
