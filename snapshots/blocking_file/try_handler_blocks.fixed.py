# The handler works on the file system too: the `try` moves along.

import asyncio
import json
import os


async def load(path):
    def read_config():
        try:
            with open(path) as f:
                config = json.load(f)
        except ValueError:
            os.remove(path)
            config = {}
        return config

    config = await asyncio.to_thread(read_config)
    print(config)
