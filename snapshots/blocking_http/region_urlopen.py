# The response is live for the block: the block moves, its last value is returned.

import json
from urllib.request import urlopen


async def items(url):
    with urlopen(url, timeout=5) as response:
        data = json.load(response)
    return data["items"]
