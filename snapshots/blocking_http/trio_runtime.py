# A trio program: trio's threads.

import requests
import trio


async def fetch(url):
    return requests.get(url)
