# One call that does it all: no function needed.

import json
from pathlib import Path


async def load(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))
