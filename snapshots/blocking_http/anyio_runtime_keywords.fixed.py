# The partial is already imported in this file.

from functools import partial

import anyio
import requests

READY = anyio.Event


async def fetch(url):
    return await anyio.to_thread.run_sync(partial(requests.get, url, timeout=5))
