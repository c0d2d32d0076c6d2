# Counter-cases of `checked_before_written`: what is there is read or deleted, another file is written, or one of its own.
import asyncio
import os
import tempfile
from pathlib import Path


async def get(path: Path):
    def read_path():
        if not path.exists():
            return None
        with path.open() as file:
            return file.read()

    return await asyncio.to_thread(read_path)


async def remove(path):
    def read_path():
        if os.path.exists(path):
            with open(path) as file:
                text = file.read()
            os.remove(path)
            return text

    return await asyncio.to_thread(read_path)


async def convert(source: Path, target: Path):
    if not source.is_file():
        raise FileNotFoundError(source)
    await asyncio.to_thread(lambda: target.write_text(source.read_text().upper()))


async def export(text: str):
    def write_path():
        folder = tempfile.mkdtemp()
        path = os.path.join(folder, "out")
        if not os.path.exists(path):
            with open(path, "w") as file:
                file.write(text)
        return path

    return await asyncio.to_thread(write_path)


async def create(path: Path, text: str):
    """Only one makes the file, and the other is told."""

    def write_path():
        if path.exists():
            return False
        with path.open("x") as file:
            file.write(text)
        return True

    return await asyncio.to_thread(write_path)
