# A path that may be another, or only looks like one of the kernel's, is read from a disk.
import asyncio
from pathlib import Path

ROOT = Path("/proc")
ROOT = Path("/srv")
OTHER = Path("/process/log")


async def a():
    return await asyncio.to_thread((ROOT / "loadavg").read_text)


async def b():
    return await asyncio.to_thread(OTHER.read_text)


async def c(folder: Path):
    return await asyncio.to_thread((folder / "/proc/loadavg").read_text)


async def d(name):
    path = Path("/proc/loadavg") if name is None else Path(name)
    return await asyncio.to_thread(path.read_text)
