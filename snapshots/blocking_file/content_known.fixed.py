# What the argument is decides what happens, and the calls tell what it is.
import asyncio
from pathlib import Path


def to_text(value):
    if isinstance(value, Path):
        return value.read_text()
    return str(value)


async def title(number: int, folder: Path):
    name = to_text(number)
    text = await asyncio.to_thread(to_text, folder / "title.txt")
    return f"{name}: {text}"
