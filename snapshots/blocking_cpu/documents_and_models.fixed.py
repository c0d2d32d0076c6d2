# Models that are asked, and documents that are converted by some.
import asyncio

import prophet
import xgboost
from docling.document_converter import DocumentConverter
from markitdown import MarkItDown


async def classify(model: xgboost.XGBClassifier, rows):
    return await asyncio.to_thread(model.predict, rows)


async def forecast(rows):
    return await asyncio.to_thread(prophet.Prophet().fit, rows)


async def convert(path: str):
    return await asyncio.to_thread(
        lambda: (DocumentConverter().convert(path), MarkItDown().convert(path))
    )
