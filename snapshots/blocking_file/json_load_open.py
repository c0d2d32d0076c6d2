# The argument opens the file: the call moves with it.

import json


async def load(path):
    return json.load(open(path))
