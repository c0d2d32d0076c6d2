# The search runs while the loop goes on, so the loop moves with what it reads.

import asyncio
from pathlib import Path


async def load(folder: Path):
    def read_texts():
        texts = {}
        for path in folder.glob("*.txt"):
            texts[path.name] = path.read_text()
        return texts

    return await asyncio.to_thread(read_texts)
