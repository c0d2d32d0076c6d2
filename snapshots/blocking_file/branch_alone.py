# One assignment in a branch needs no function that assigns names of the coroutine.
from pathlib import Path


async def transcript(path: Path, client) -> str:
    text = await client.title()
    if path.exists():
        text = path.read_text().strip()
    return text


async def removed(path: Path):
    if path.exists():
        path.unlink()
        (path.parent / "log").write_text("removed")
