# A keyword and a bracket need no space between them, a keyword and an await do.
import asyncio
from pathlib import Path


async def both(a: Path, b: Path):
    return await asyncio.to_thread(lambda: (a.read_text(), b.read_text()))


async def either(a: Path, b: Path):
    return await asyncio.to_thread((a or b).read_text)


async def lines(a: Path, b: Path):
    for line in await asyncio.to_thread(lambda: [a.read_text(), b.read_text()]):
        yield(await asyncio.to_thread(a.read_text), line)
