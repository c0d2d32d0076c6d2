# Check and act are one step: one hop, and nobody gets in between.
# asyncfix: flags --strict

import os


async def drop(path):
    if os.path.exists(path):
        os.remove(path)
