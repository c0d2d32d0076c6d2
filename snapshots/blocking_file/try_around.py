# The handlers stay, the exception comes to them; the function stands above the `try`.

import json


async def load(path):
    try:
        with open(path) as f:
            config = json.load(f)
    except FileNotFoundError:
        config = {}
    else:
        config["path"] = str(path)
    return config
