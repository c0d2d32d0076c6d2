# Models that are asked, and documents that are converted by some.
import prophet
import xgboost
from docling.document_converter import DocumentConverter
from markitdown import MarkItDown


async def classify(model: xgboost.XGBClassifier, rows):
    return model.predict(rows)


async def forecast(rows):
    return prophet.Prophet().fit(rows)


async def convert(path: str):
    return DocumentConverter().convert(path), MarkItDown().convert(path)
