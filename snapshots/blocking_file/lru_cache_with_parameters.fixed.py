# What is kept for every argument is read again for every new one.
import asyncio
import functools
from pathlib import Path


@functools.lru_cache(maxsize=1000)
def page(name: str) -> str:
    return Path("pages", name).read_text()


async def show(name: str) -> str:
    return await asyncio.to_thread(page, name)
