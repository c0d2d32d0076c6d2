# The lambda form of a chain under anyio.

from urllib.request import urlopen

import anyio


async def fetch(url):
    data = urlopen(url).read()
    await anyio.sleep(0)
    return data
