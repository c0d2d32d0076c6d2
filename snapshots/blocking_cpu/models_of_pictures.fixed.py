# A model is asked in a thread; one that all tasks share needs a reader.
# asyncfix: --unsafe-fixes
import asyncio

from paddleocr import PaddleOCR
from ultralytics import YOLO

shared = YOLO("yolo11n.pt")


async def boxes(picture: str) -> list:
    return await asyncio.to_thread(shared, picture)


async def text(picture: str) -> list:
    return await asyncio.to_thread(lambda: PaddleOCR(lang="en").predict(picture))
