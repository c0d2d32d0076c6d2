# Arguments with brackets of their own keep them.
import asyncio
from pathlib import Path


async def current():
    return "x"


async def save(path: Path):
    await asyncio.to_thread(path.write_text, (await current()))
    await asyncio.to_thread(path.write_text, ("a" "b"), encoding=("utf-8"))
