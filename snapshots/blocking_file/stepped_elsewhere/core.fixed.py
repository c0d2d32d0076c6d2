# What another file steps by hand, and what that awaits, has no event loop; the coroutine of the program has one.
import asyncio
from pathlib import Path


async def load(path):
    return await read(path)


async def read(path):
    return Path(path).read_text()


async def check(path):
    return await asyncio.to_thread(Path(path).read_bytes)
