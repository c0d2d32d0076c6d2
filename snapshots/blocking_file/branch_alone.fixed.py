# One assignment in a branch needs no function that assigns names of the coroutine.
import asyncio
from pathlib import Path


async def transcript(path: Path, client) -> str:
    text = await client.title()
    if path.exists():
        text = (await asyncio.to_thread(path.read_text)).strip()
    return text


async def removed(path: Path):
    def write_parent() -> None:
        if path.exists():
            path.unlink()
            (path.parent / "log").write_text("removed")

    await asyncio.to_thread(write_parent)
