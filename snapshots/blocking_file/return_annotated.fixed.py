# At the end of the coroutine the function returns what the coroutine returns.

import asyncio
import json
from pathlib import Path


async def load(path: Path) -> dict[str, int]:
    def read_file() -> dict[str, int]:
        with path.open() as f:
            return json.load(f)

    return await asyncio.to_thread(read_file)
