# asyncfix: refuses unsafe
# The seed is that of the whole process.
from pathlib import Path

import numpy as np


def sample(path):
    np.random.seed(7)
    return np.random.choice(Path(path).read_text().split())


async def pick(path):
    return sample(path)
