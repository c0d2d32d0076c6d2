# asyncfix: refuses unsafe
"""What is drawn after a seed belongs to it; other tasks would draw in between."""

import random
from pathlib import Path


async def pick(path: Path, seed: int) -> str:
    random.seed(seed)
    lines = path.read_text().splitlines()
    return random.choice(lines)
