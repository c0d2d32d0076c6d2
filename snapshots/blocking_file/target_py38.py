# Before 3.9 there is no `to_thread`.
# asyncfix: flags --target-version py38

import json


async def load(path):
    with open(path) as f:
        config = json.load(f)
    print(config)
