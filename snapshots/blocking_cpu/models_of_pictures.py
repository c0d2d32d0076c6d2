# A model is asked in a thread; one that all tasks share needs a reader.
# asyncfix: --unsafe-fixes
from paddleocr import PaddleOCR
from ultralytics import YOLO

shared = YOLO("yolo11n.pt")


async def boxes(picture: str) -> list:
    return shared(picture)


async def text(picture: str) -> list:
    return PaddleOCR(lang="en").predict(picture)
