# A document that the coroutine has made itself is nobody else's.
import asyncio

import openpyxl
from PIL import Image


async def save(path: str, rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    await asyncio.to_thread(book.save, path)


async def draw(path: str) -> None:
    picture = Image.new("RGB", (8, 8))
    picture.putpixel((1, 1), (255, 0, 0))
    await asyncio.to_thread(picture.save, path)
