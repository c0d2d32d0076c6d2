# What is set once and stays, what an object says of itself, and what is set back before anything waits.
import asyncio
import csv
from pathlib import Path


class Reader:
    def __init__(self) -> None:
        self.state = "idle"

    async def read(self, path: Path) -> str:
        self.state = "reading"
        text = path.read_text()
        self.state = "idle"
        return text


async def stays(path: Path, size: int) -> str:
    csv.limit = size
    return path.read_text()


async def before(path: Path, size: int) -> str:
    old, csv.limit = csv.limit, size
    csv.limit = old
    return path.read_text()
