# A global is assigned on the loop as well.

import json

CONFIG = {}


async def reload(path):
    global CONFIG
    with open(path) as f:
        CONFIG = json.load(f)
