# The block moves whole into one function; its last value is what the function returns.

import asyncio
import json


async def load_config(path, validate):
    def read_config():
        with open(path) as f:
            return json.load(f)

    config = await asyncio.to_thread(read_config)
    return validate(config)
