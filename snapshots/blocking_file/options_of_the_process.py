# asyncfix: refuses process-wide-state
# Options that are set for the block are those of all tasks.
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd


async def shown(path: Path):
    with pd.option_context("display.max_rows", 3):
        return path.read_text()


async def drawn(path: Path):
    with plt.rc_context({"font.size": 20}):
        return path.read_text()
