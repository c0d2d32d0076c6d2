# The `if` asks the disk first, but cannot move whole: the read moves alone, in its short form.
from pathlib import Path


async def page(folder: Path, fetch):
    index = folder / "index.html"
    if index.exists():
        html = index.read_text()
    elif fetch:
        html = await fetch()
    else:
        html = ""
    return html
