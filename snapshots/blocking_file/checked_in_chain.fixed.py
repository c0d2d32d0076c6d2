# The `if` asks the disk first, but cannot move whole: the read moves alone, in its short form.
import asyncio
from pathlib import Path


async def page(folder: Path, fetch):
    index = folder / "index.html"
    if index.exists():
        html = await asyncio.to_thread(index.read_text)
    elif fetch:
        html = await fetch()
    else:
        html = ""
    return html
