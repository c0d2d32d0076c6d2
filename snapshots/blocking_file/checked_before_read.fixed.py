# Counter-cases of `checked_before_written`: what is there is read or deleted, another file is written, or one of its own.
import asyncio
import os
import tempfile
from pathlib import Path


async def get(path: Path):
    def read_file():
        if not path.exists():
            return None
        with path.open() as file:
            return file.read()

    return await asyncio.to_thread(read_file)


async def remove(path):
    def read_file():
        if os.path.exists(path):
            with open(path) as file:
                text = file.read()
            os.remove(path)
            return text

    return await asyncio.to_thread(read_file)


async def convert(source: Path, target: Path):
    if not source.is_file():
        raise FileNotFoundError(source)
    await asyncio.to_thread(lambda: target.write_text(source.read_text().upper()))


async def export(text: str):
    def write_file():
        folder = tempfile.mkdtemp()
        path = os.path.join(folder, "out")
        if not os.path.exists(path):
            with open(path, "w") as file:
                file.write(text)
        return path

    return await asyncio.to_thread(write_file)


async def create(path: Path, text: str):
    """Only one makes the file, and the other is told."""

    def write_file():
        if path.exists():
            return False
        with path.open("x") as file:
            file.write(text)
        return True

    return await asyncio.to_thread(write_file)
