# The handlers stay, the exception comes to them; the function stands above the `try`.

import asyncio
import json


async def load(path):
    def read_config():
        with open(path) as f:
            return json.load(f)

    try:
        config = await asyncio.to_thread(read_config)
    except FileNotFoundError:
        config = {}
    else:
        config["path"] = str(path)
    return config
