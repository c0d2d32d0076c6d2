# The annotation stays with the name, and the function returns that type.

import json


async def load(path: str) -> int:
    with open(path) as f:
        items: list[dict] = json.load(f)
    return len(items)
