# The lambda form of a chain under anyio.

from urllib.request import urlopen

import anyio


async def fetch(url):
    data = await anyio.to_thread.run_sync(lambda: urlopen(url).read())
    await anyio.sleep(0)
    return data
