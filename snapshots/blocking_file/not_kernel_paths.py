# A path that may be another, or only looks like one of the kernel's, is read from a disk.
from pathlib import Path

ROOT = Path("/proc")
ROOT = Path("/srv")
OTHER = Path("/process/log")


async def a():
    return (ROOT / "loadavg").read_text()


async def b():
    return OTHER.read_text()


async def c(folder: Path):
    return (folder / "/proc/loadavg").read_text()


async def d(name):
    path = Path("/proc/loadavg") if name is None else Path(name)
    return path.read_text()
