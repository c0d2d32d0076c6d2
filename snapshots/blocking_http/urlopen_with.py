# The response is live for the whole block.

import json
from urllib.request import urlopen


async def fetch(url):
    with urlopen(url) as response:
        return json.load(response)
