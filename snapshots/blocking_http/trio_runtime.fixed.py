# A trio program: trio's threads.

import requests
import trio


async def fetch(url):
    return await trio.to_thread.run_sync(requests.get, url)
