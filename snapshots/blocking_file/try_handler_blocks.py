# The handler works on the file system too: the `try` moves along.

import json
import os


async def load(path):
    try:
        with open(path) as f:
            config = json.load(f)
    except ValueError:
        os.remove(path)
        config = {}
    print(config)
