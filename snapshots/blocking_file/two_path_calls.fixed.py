# Two calls that each do it all, one after the other: one hop.

import asyncio
from pathlib import Path


async def load(folder: Path):
    def read_folder():
        head = (folder / "head.html").read_text()
        foot = (folder / "foot.html").read_text()
        return head, foot

    return await asyncio.to_thread(read_folder)
