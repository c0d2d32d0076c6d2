# A helper that opens, reads and closes: the call of the helper moves.

import asyncio
import json


def read_config(path):
    with open(path) as f:
        return json.load(f)


async def load(path):
    config = await asyncio.to_thread(read_config, path)
    return config["name"]
