# Two calls that each do it all, one after the other: one hop.

from pathlib import Path


async def load(folder: Path):
    head = (folder / "head.html").read_text()
    foot = (folder / "foot.html").read_text()
    return head, foot
