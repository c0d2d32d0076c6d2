"""A process works on a file of its own, or on none that has just been written."""

import subprocess
import tempfile
from pathlib import Path


async def convert(data: bytes, name: str) -> bytes:
    path = Path("files", name)
    path.write_bytes(data)
    subprocess.run(["ffmpeg", "-i", str(path), f"{path}.wav"])
    return Path(f"{path}.wav").read_bytes()


async def in_a_folder(data: bytes) -> bytes:
    folder = Path(tempfile.mkdtemp())
    (folder / "in.tex").write_bytes(data)
    subprocess.run(["latex", "in.tex"], cwd=folder)
    return (folder / "in.pdf").read_bytes()


async def first(data: bytes) -> None:
    subprocess.run(["sync"])
    print(len(data))
