# The annotation stays with the name, and the function returns that type.

import asyncio
import json


async def load(path: str) -> int:
    def read_items() -> list[dict]:
        with open(path) as f:
            return json.load(f)

    items: list[dict] = await asyncio.to_thread(read_items)
    return len(items)
