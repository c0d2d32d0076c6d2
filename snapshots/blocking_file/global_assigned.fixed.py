# A global is assigned on the loop as well.

import asyncio
import json

CONFIG = {}


async def reload(path):
    global CONFIG

    def read_config():
        with open(path) as f:
            return json.load(f)

    CONFIG = await asyncio.to_thread(read_config)
