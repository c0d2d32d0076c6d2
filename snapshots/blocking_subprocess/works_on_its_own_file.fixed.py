"""A process works on a file of its own, or on none that has just been written."""

import asyncio
import subprocess
import tempfile
from pathlib import Path


async def convert(data: bytes, name: str) -> bytes:
    path = Path("files", name)
    await asyncio.to_thread(path.write_bytes, data)
    await asyncio.to_thread(subprocess.run, ["ffmpeg", "-i", str(path), f"{path}.wav"])
    return await asyncio.to_thread(Path(f"{path}.wav").read_bytes)


async def in_a_folder(data: bytes) -> bytes:
    def write_folder():
        folder = Path(tempfile.mkdtemp())
        (folder / "in.tex").write_bytes(data)
        return folder

    folder = await asyncio.to_thread(write_folder)
    await asyncio.to_thread(subprocess.run, ["latex", "in.tex"], cwd=folder)
    return await asyncio.to_thread((folder / "in.pdf").read_bytes)


async def first(data: bytes) -> None:
    await asyncio.to_thread(subprocess.run, ["sync"])
    print(len(data))
