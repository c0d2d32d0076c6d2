# An attribute of a function or of a module is set for what stands in between, and set back behind it.
# asyncfix: refuses unsafe
import asyncio
import csv
import string
from pathlib import Path


def read(path):
    return path.read_text().translate(str.maketrans("", "", string.digits)) + read.mode


read.mode = "plain"


async def by_function(path: Path, mode: str) -> str:
    read.mode = mode
    text = read(path)
    read.mode = "plain"
    return text


async def by_module(path: Path, size: int) -> str:
    before, csv.limit = csv.limit, size
    try:
        text = path.read_text()
    finally:
        csv.limit = before
    return text
