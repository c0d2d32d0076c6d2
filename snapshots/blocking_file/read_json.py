# The block moves whole into one function; its last value is what the function returns.

import json


async def load_config(path, validate):
    with open(path) as f:
        config = json.load(f)
    return validate(config)
