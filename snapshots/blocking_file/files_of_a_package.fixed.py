# Files that belong to a package are read from a disk as well, however the path to them is put together.
import asyncio
from importlib.resources import files

STATIC = files(__package__) / "static"


async def page():
    return await asyncio.to_thread((STATIC / "index.html").read_text)


async def named(name):
    file = STATIC / name
    return await asyncio.to_thread(file.read_bytes)
