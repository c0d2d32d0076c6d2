# Check and act are one step: nobody gets in between.

import json
import os


async def load(path):
    if os.path.exists(path):
        with open(path) as f:
            cache = json.load(f)
    else:
        cache = {}
    cache["path"] = str(path)
    return cache
