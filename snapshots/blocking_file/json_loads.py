# Text that is in memory already.
# asyncfix: clean

import json


async def decode(text):
    return json.loads(text)
