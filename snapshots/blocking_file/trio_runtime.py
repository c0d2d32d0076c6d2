# The same under trio.

import json

import trio


async def load(path):
    with open(path) as f:
        config = json.load(f)
    await trio.sleep(0)
    return config
