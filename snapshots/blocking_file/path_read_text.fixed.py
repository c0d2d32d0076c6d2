# One call that does it all: no function needed.

import asyncio
import json
from pathlib import Path


async def load(path: Path):
    return json.loads(await asyncio.to_thread(path.read_text, encoding="utf-8"))
